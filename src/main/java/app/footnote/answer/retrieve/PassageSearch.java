package app.footnote.answer.retrieve;

import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import java.util.Optional;

/** How an answerer finds passages: a {@link Retriever}, or a list in a test. Safe for use by many threads. */
@FunctionalInterface
public interface PassageSearch {

    Retrieval retrieve(Question question, int limit) throws RetrievalException, InterruptedException;

    /** What can be found before {@link #retrieve}, where that has to wait for something; empty where it has not. */
    default Optional<Retrieval> atOnce(Question question, int limit) throws RetrievalException {
        return Optional.empty();
    }
}
