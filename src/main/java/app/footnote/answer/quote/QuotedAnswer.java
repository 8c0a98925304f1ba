package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.Findings;
import app.footnote.embed.EmbedException;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Answer;
import java.util.List;

/** One answer that quotes the notes. Not thread-safe. */
public final class QuotedAnswer {

    private final Question question;
    private final Findings findings;
    private final AnswerDraft draft;
    private final NoteLookup notes;
    private final StatementScorer scorer;

    QuotedAnswer(
            Question question, Findings findings, AnswerDraft draft, NoteLookup notes, StatementScorer scorer) {
        this.question = question;
        this.findings = findings;
        this.draft = draft;
        this.notes = notes;
        this.scorer = scorer;
    }

    /** Writes the sentences that answer the question, or that the notes do not cover it. */
    public Answer.Ending write() throws RetrievalException, InterruptedException {
        if (findings.passages().isEmpty()) {
            return uncovered().writeNothingFound();
        }
        List<StatementCandidate> candidates = candidates();
        if (!findings.covered() || candidates.isEmpty()) {
            return uncovered().writeNearest(findings.passages(), candidates);
        }
        List<Excerpt> excerpts = new StatementSelector(QuestionKind.of(question.text())).choose(candidates);
        new QuoteComposer(draft).write(excerpts);
        return new Answer.Ending.Complete();
    }

    /** Writes that the notes do not cover the question, and names the nearest pages. */
    public Answer.Ending writeNearest() throws RetrievalException, InterruptedException {
        return uncovered().writeNearest(findings.passages(), candidates());
    }

    private UncoveredAnswer uncovered() {
        return new UncoveredAnswer(draft, notes.counts(question.scope()));
    }

    private List<StatementCandidate> candidates() throws RetrievalException, InterruptedException {
        try {
            return scorer.score(findings.passages());
        } catch (EmbedException e) {
            throw new RetrievalException(
                    new Failure(
                            Failure.Kind.EMBEDDING, Message.of("answer.comparison-failed", e.failure().problem()),
                            Remedy.of(RemedyAction.CHECK_EMBEDDING_MODEL)),
                    e);
        }
    }
}
