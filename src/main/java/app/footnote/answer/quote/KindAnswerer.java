package app.footnote.answer.quote;

import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.session.Answer;
import java.util.List;
import java.util.Optional;

/** Answers requests of one kind with quotes. Safe for use by several threads. */
@FunctionalInterface
public interface KindAnswerer {

    /**
     * Writes the answer into the request's draft. Empty if the notes lack what such an answer is made of; then nothing
     * was written, and the request is answered like a question for a fact.
     */
    Optional<Answer.Ending> write(QuotedRequest request) throws RetrievalException, InterruptedException;

    /**
     * The passages from which a language model can answer the request, best first. Empty if the answer is made of the
     * passages that were found for the question, as that of a question for a fact.
     */
    default Optional<List<FoundPassage>> passages(QuotedRequest request)
            throws RetrievalException, InterruptedException {
        return Optional.empty();
    }
}
