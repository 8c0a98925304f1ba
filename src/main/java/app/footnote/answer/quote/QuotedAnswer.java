package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.Evidence;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.request.RequestKind;
import app.footnote.embed.EmbedException;
import app.footnote.messages.Messages;
import app.footnote.model.NoteId;
import app.footnote.model.session.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One answer that quotes the notes. Not thread-safe. */
public final class QuotedAnswer {

    private static final Messages TEXTS = Messages.of("answer");
    private static final int MOST_NAMED_NOTES = 3;

    /** The number of statements that may be evidence by themselves. */
    private static final int BEST_STATEMENTS = 3;

    private final QuotedRequest request;
    private final Question question;
    private final Findings findings;
    private final AnswerDraft draft;
    private final Map<RequestKind, KindAnswerer> kinds;
    private final NoteLookup notes;
    private final StatementScorer scorer;

    QuotedAnswer(
            QuotedRequest request, Map<RequestKind, KindAnswerer> kinds, NoteLookup notes, StatementScorer scorer) {
        this.request = request;
        this.question = request.question();
        this.findings = request.findings();
        this.draft = request.draft();
        this.kinds = kinds;
        this.notes = notes;
        this.scorer = scorer;
    }

    /** Writes the sentences that answer the question, or that the notes do not cover it. */
    public Answer.Ending write() throws RetrievalException, InterruptedException {
        KindAnswerer kind = kinds.get(request.request().kind());
        Optional<Answer.Ending> ending = kind == null ? Optional.empty() : kind.write(request);
        return ending.isPresent() ? ending.get() : writeFact();
    }

    /** Whether the answer is not made of passages, so that no model can write it. */
    public boolean isAboutProgram() {
        return switch (request.request().kind()) {
            case SMALL_TALK, LIBRARY -> true;
            default -> false;
        };
    }

    private Answer.Ending writeFact() throws RetrievalException, InterruptedException {
        if (findings.passages().isEmpty()) {
            return uncovered().writeNothingFound();
        }
        List<StatementCandidate> candidates = candidates();
        Evidence evidence = evidence(candidates);
        if (evidence != Evidence.DIRECT) {
            return uncovered().write(evidence, findings.passages(), candidates);
        }
        writeNamedNotes();
        List<Excerpt> excerpts = new StatementSelector(QuestionKind.of(question.text())).choose(candidates);
        new QuoteComposer(draft).write(excerpts);
        return new Answer.Ending.Complete();
    }

    /** A question that restricts itself to notes is told which ones were meant, because a name may fit several. */
    private void writeNamedNotes() throws InterruptedException {
        List<NoteId> named = findings.retrieval().named();
        List<String> shown = named.stream()
                .limit(MOST_NAMED_NOTES)
                .map(notes::details)
                .flatMap(Optional::stream)
                .map(note -> "**" + MarkdownText.fromPlain(note.name()) + "**")
                .toList();
        if (!shown.isEmpty()) {
            draft.write(TEXTS.text("named", String.join(", ", shown), named.size() - shown.size()) + "\n\n");
        }
    }

    /** One sentence that says just what is asked answers the question, however much else its passage says. */
    private Evidence evidence(List<StatementCandidate> candidates) {
        if (candidates.isEmpty()) {
            return Evidence.NONE;
        }
        return candidates.stream().limit(BEST_STATEMENTS).anyMatch(StatementCandidate::matchesQuestion)
                ? Evidence.DIRECT
                : findings.evidence();
    }

    /** Writes that no sentence answers the question, and quotes the closest ones. */
    public Answer.Ending writeNearest() throws RetrievalException, InterruptedException {
        Evidence evidence = findings.evidence() == Evidence.NONE ? Evidence.NONE : Evidence.RELATED;
        return uncovered().write(evidence, findings.passages(), candidates());
    }

    private UncoveredAnswer uncovered() {
        return new UncoveredAnswer(draft, notes.counts(question.scope()));
    }

    private List<StatementCandidate> candidates() throws RetrievalException, InterruptedException {
        try {
            return scorer.score(findings.passages());
        } catch (EmbedException e) {
            throw StatementRanking.failed(e);
        }
    }
}
