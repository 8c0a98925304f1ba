package app.footnote.answer.write;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.Question;
import app.footnote.answer.check.AnswerChecker;
import app.footnote.answer.check.CheckedAnswer;
import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.passage.AnswerMaterial;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.prompt.OverviewPacker;
import app.footnote.answer.prompt.PromptPacker.PackedPrompt;
import app.footnote.messages.Messages;
import app.footnote.messages.PageWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import java.util.List;
import java.util.Optional;

/**
 * Lets a language model read a whole note and write an overview, in as many rounds as its context needs. Each round
 * writes the main statements of some sections into the draft, where they are checked at once; a last round joins them.
 * Whatever is complete stays if a later round fails or is stopped. Not thread-safe.
 */
final class NoteSummary {

    private static final Messages TEXTS = Messages.of("answer");

    private final LanguageModel model;
    private final AnswerDraft draft;
    private final DraftCheck check;
    private final OverviewPacker packer;
    private final SectionReading reading;
    private final ReadingProgress progress;
    private final AnswerMaterial material;
    private AnswerEvent.Reading read;
    private Optional<CheckedAnswer> checked = Optional.empty();
    private int rounds;

    /** @param material with the passages of a whole note or section */
    NoteSummary(
            LanguageModel model, Question question, AnswerMaterial material, AnswerChecker checker,
            AnswerDraft draft) {
        this.model = model;
        this.draft = draft;
        check = new DraftCheck(checker, draft);
        packer = new OverviewPacker(model, question, material);
        reading = new SectionReading(material);
        progress = new ReadingProgress(material.passages(), reading.allSections());
        this.material = material;
        read = progress.beginning();
    }

    /** The last check, whose doubtful sentences can be reviewed. */
    Optional<CheckedAnswer> checked() {
        return checked;
    }

    /**
     * Writes the overview. A failure after the first words ends it early, with a line that says how much was read.
     *
     * @throws LanguageModelException if nothing is written yet
     */
    Answer.Ending write() throws LanguageModelException, InterruptedException {
        draft.setWriter(model.name());
        try {
            readAll();
        } catch (LanguageModelException e) {
            if (draft.isEmpty()) {
                throw e;
            }
            draft.write("\n\n" + extent());
            return new Answer.Ending.Broken(e.failure());
        }
        if (draft.isEmpty()) {
            throw SingleRoundAnswer.nothingWritten(model);
        }
        if (rounds == 1) {
            draft.write("\n\n" + extent());
            checked = check.check(new Answer.Ending.Complete(), material.passages());
        } else if (!join()) {
            draft.write("\n\n" + extent());
        }
        return new Answer.Ending.Complete();
    }

    private void readAll() throws LanguageModelException, InterruptedException {
        while (!reading.isAtEnd()) {
            draft.reading(read);
            readNext();
            read = reading.isAtEnd()
                    ? progress.end()
                    : progress.before(reading.rest().getFirst(), reading.section());
        }
        draft.reading(read);
    }

    private String extent() {
        return "**" + TEXTS.text("overview.read", read.unit(), read.done(), read.all()) + "**";
    }

    /** Reads as many sections as fit into the context. */
    private void readNext() throws LanguageModelException, InterruptedException {
        int start = draft.length();
        try {
            readNext(reading.next(packer.fitting(reading.rest())));
        } catch (LanguageModelException e) {
            if (!e.isPromptTooLong() || draft.length() > start) {
                throw e;
            }
            // The failed attempt has corrected the estimate of the model's tokens.
            readNext(reading.next(packer.fitting(reading.rest())));
        }
    }

    private void readNext(List<FoundPassage> group) throws LanguageModelException, InterruptedException {
        boolean isWhole = rounds == 0 && group.size() == reading.rest().size();
        PackedPrompt packed = isWhole ? packer.whole(group) : packer.part(group, reading.sections(group));
        String heading = isWhole ? "" : heading(group) + "\n\n";
        String opening = draft.isEmpty() ? title() + heading : "\n\n" + heading;
        Answer before = draft.answerSoFar(new Answer.Ending.Complete());
        try {
            ModelWriting.Outcome outcome = new ModelWriting(
                    model, draft, packed, CitedSources.passages(packed.sources()), _ -> opening).write();
            reading.advance(group.size());
            rounds++;
            if (isWhole && !outcome.complete()) {
                draft.addNotice(SingleRoundAnswer.contextFull(model));
            }
        } catch (LanguageModelException e) {
            check.checkAfter(before, group);
            throw e;
        }
        if (!isWhole) {
            check.checkAfter(before, group);
        }
    }

    private String title() {
        String name = material.passages().getFirst().note().name();
        return "**" + TEXTS.text("overview.by-model", MarkdownText.fromPlain(name)) + "**\n\n";
    }

    private static String heading(List<FoundPassage> group) {
        FoundPassage from = group.getFirst();
        FoundPassage to = group.getLast();
        List<String> headings = from.passage().headings();
        if (from.note().pages() == 1) {
            return "**" + MarkdownText.fromPlain(headings.isEmpty() ? from.note().name() : headings.getLast()) + "**";
        }
        int firstPage = from.passage().place().page();
        int lastPage = to.passage().place().page();
        String numbers = MarkdownText.fromPlain(PageWording.numbers(firstPage, lastPage, from.note().labels()));
        return "**" + TEXTS.text(firstPage == lastPage ? "overview.page" : "overview.pages", numbers) + "**";
    }

    /** The passages that the parts cite. */
    private List<FoundPassage> cited(Answer parts) {
        return material.passages().stream()
                .filter(passage -> parts.footnotes().stream()
                        .anyMatch(footnote -> passage.overlaps(footnote.quote())))
                .toList();
    }

    /**
     * Replaces what was written about the parts by an overview of the whole. If this fails, the parts stay.
     *
     * @return whether the parts are replaced
     */
    private boolean join() throws InterruptedException {
        Answer parts = draft.answerSoFar(new Answer.Ending.Complete());
        Optional<Answer> joined;
        try {
            joined = joined(parts);
        } catch (LanguageModelException e) {
            draft.addNotice(
                    new Failure(
                            e.failure().kind(), Message.of("answer.overview-not-joined", e.failure().problem()),
                            e.failure().remedy()));
            return false;
        }
        Optional<CheckedAnswer> result =
                joined.isEmpty() ? Optional.empty() : check.replace(joined.get(), cited(parts));
        checked = result;
        return result.isPresent();
    }

    private Optional<Answer> joined(Answer parts) throws LanguageModelException, InterruptedException {
        Optional<PackedPrompt> packed = new SummaryNotes(model, packer, draft).pack(parts);
        if (packed.isEmpty()) {
            return Optional.empty();
        }
        AnswerDraft whole = draft.separate();
        ModelWriting.Outcome outcome = new ModelWriting(
                model, whole, packed.get(), CitedSources.footnotes(parts.footnotes()), _ -> title()).write();
        if (outcome.disclaimed() || whole.isEmpty() || !outcome.complete()) {
            return Optional.empty();
        }
        whole.write("\n\n" + extent());
        return Optional.of(whole.answerSoFar(new Answer.Ending.Complete()));
    }
}
