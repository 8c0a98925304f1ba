package app.footnote.answer.retrieve;

import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import java.util.Optional;

/** Finds passages for a question. Safe for use by several threads. */
@FunctionalInterface
public interface PassageSearch {

    Retrieval retrieve(Question question, int limit) throws RetrievalException, InterruptedException;

    /** A first result if {@link #retrieve} would have to wait, for example for a model; otherwise empty. */
    default Optional<Retrieval> preview(Question question, int limit) throws RetrievalException {
        return Optional.empty();
    }
}
