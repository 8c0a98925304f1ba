package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.Question;
import app.footnote.answer.passage.Findings;
import app.footnote.embed.Embedder;

/** Creates answers that quote the notes. Safe for use by several threads. */
public final class QuoteWriter {

    private final Embedder embedder;
    private final NoteLookup notes;

    /** @param embedder compares sentences with the question; the weights are fitted to the built-in model */
    public QuoteWriter(Embedder embedder, NoteLookup notes) {
        this.embedder = embedder;
        this.notes = notes;
    }

    /** The answer to a question from these findings, ready to be written into the draft. */
    public QuotedAnswer answer(Question question, Findings findings, AnswerDraft draft) {
        return new QuotedAnswer(question, findings, draft, notes, new StatementScorer(embedder, question.text()));
    }
}
