package app.footnote.answer.quote;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.AnswerHandle;
import app.footnote.answer.AnswerTask;
import app.footnote.answer.Answerer;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.AnswerSearch;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Answers with sentences of the notes, each with its footnote, and nothing else. It needs no language model and cannot
 * invent anything. Safe for use by several threads.
 */
public final class QuotesAnswerer implements Answerer {

    private final AnswerSearch search;
    private final QuoteWriter quotes;
    private final Executor executor;

    /** @param executor runs one task for each answer, preferably in a thread of its own */
    public QuotesAnswerer(AnswerSearch search, QuoteWriter quotes, Executor executor) {
        this.search = search;
        this.quotes = quotes;
        this.executor = executor;
    }

    @Override
    public AnswerHandle ask(Question question, Consumer<AnswerEvent> events) {
        return AnswerTask.start(executor, AnswerProvenance.QUOTES, events, draft -> () -> write(question, draft));
    }

    private Answer.Ending write(Question question, AnswerDraft draft) throws RetrievalException, InterruptedException {
        return quotes.answer(question, search.find(question, draft), draft).write();
    }
}
