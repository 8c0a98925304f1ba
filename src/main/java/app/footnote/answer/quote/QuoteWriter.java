package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.Question;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.request.ContextualRequest;
import app.footnote.answer.request.RequestKind;
import app.footnote.embed.Embedder;
import java.util.Map;

/** Creates answers that quote the notes. Safe for use by several threads. */
public final class QuoteWriter {

    private final Embedder embedder;
    private final NoteLookup notes;
    private final Map<RequestKind, KindAnswerer> kinds;

    /** Creates answers that treat all questions as questions for facts. */
    public QuoteWriter(Embedder embedder, NoteLookup notes) {
        this(embedder, notes, Map.of());
    }

    /**
     * @param kinds answer requests of their kinds
     * @param embedder compares sentences with the question; the weights are fitted to the built-in model
     */
    public QuoteWriter(Embedder embedder, NoteLookup notes, Map<RequestKind, KindAnswerer> kinds) {
        this.embedder = embedder;
        this.notes = notes;
        this.kinds = Map.copyOf(kinds);
    }

    /** The answer to a question from these findings, ready to be written into the draft. */
    public QuotedAnswer answer(Question question, Findings findings, AnswerDraft draft) {
        QuotedRequest request = new QuotedRequest(question, ContextualRequest.of(question), findings, draft);
        return new QuotedAnswer(request, kinds, notes, StatementScorer.inContext(embedder, question));
    }
}
