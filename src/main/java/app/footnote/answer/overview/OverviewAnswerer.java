package app.footnote.answer.overview;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.NoteContents;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.quote.KindAnswerer;
import app.footnote.answer.quote.QuotedRequest;
import app.footnote.model.NoteId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerOption;
import java.util.List;
import java.util.Optional;

/** Answers with the outline of the note that a request asks for, or of the section that it names. Immutable. */
public final class OverviewAnswerer implements KindAnswerer {

    private final NoteContents contents;
    private final NoteLookup notes;

    public OverviewAnswerer(NoteContents contents, NoteLookup notes) {
        this.contents = contents;
        this.notes = notes;
    }

    @Override
    public Optional<Answer.Ending> write(QuotedRequest request) throws RetrievalException, InterruptedException {
        List<FoundPassage> passages = note(request);
        if (passages.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<FoundPassage>> section = AskedSection.of(passages, request.request().subject());
        List<FoundPassage> asked = section.orElse(passages);
        ScoredOutline outline = new ScoredOutline(NoteOutline.of(asked).ofSubject());
        List<OverviewPart> shortForm = OverviewPlan.of(outline, OverviewForm.SHORT);
        List<OverviewPart> fullForm = OverviewPlan.of(outline, OverviewForm.FULL);
        if (shortForm.isEmpty()) {
            return Optional.empty();
        }
        AnswerDraft draft = request.draft();
        draft.withdraw(AnswerOption.ALL_NOTES);
        if (statements(fullForm) > statements(shortForm)) {
            draft.offer(AnswerOption.FULL_OVERVIEW);
        }
        boolean isFull = request.question().options().contains(AnswerOption.FULL_OVERVIEW);
        new OverviewWriter(draft).write(isFull ? fullForm : shortForm, asked, section.isPresent());
        return Optional.of(new Answer.Ending.Complete());
    }

    /** All passages of the note or the section, in reading order. */
    @Override
    public Optional<List<FoundPassage>> passages(QuotedRequest request) throws RetrievalException {
        List<FoundPassage> passages = note(request);
        return passages.isEmpty()
                ? Optional.empty()
                : Optional.of(AskedSection.of(passages, request.request().subject()).orElse(passages));
    }

    /** The passages of the asked note; empty if there is none. */
    private List<FoundPassage> note(QuotedRequest request) throws RetrievalException {
        Optional<NoteId> note = AskedNote.of(request.findings());
        Optional<NoteLookup.Details> details = note.flatMap(notes::details);
        return note.isEmpty() || details.isEmpty()
                ? List.of()
                : FoundPassage.unranked(contents.passages(note.get()), details.get());
    }

    private static int statements(List<OverviewPart> parts) {
        return parts.stream().mapToInt(part -> part.statements().size()).sum();
    }
}
