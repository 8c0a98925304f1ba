package app.footnote.answer.quote;

import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.List;

/**
 * Ranks the statements of passages by how well they answer a question.
 *
 * @param embedder compares sentences with the question
 */
public record StatementRanking(Embedder embedder) {

    /** The quotable statements, best first. */
    public List<StatementCandidate> rank(String question, List<FoundPassage> passages)
            throws RetrievalException, InterruptedException {
        try {
            return new StatementScorer(embedder, question).score(passages);
        } catch (EmbedException e) {
            throw failed(e);
        }
    }

    static RetrievalException failed(EmbedException cause) {
        return new RetrievalException(
                new Failure(
                        Failure.Kind.EMBEDDING, Message.of("answer.comparison-failed", cause.failure().problem()),
                        Remedy.of(RemedyAction.CHECK_EMBEDDING_MODEL)),
                cause);
    }
}
