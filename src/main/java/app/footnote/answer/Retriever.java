package app.footnote.answer;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.Ranked;
import app.footnote.index.Ranking;
import app.footnote.model.Failure;
import java.util.List;
import java.util.Optional;

/**
 * Finds the passages that a question is about. It is the one road to the notes: the window, the command line and the
 * evaluation take it alike. Safe for use by many threads.
 */
public final class Retriever {

    /** Deep enough that a passage which only words or only meaning finds still gets its chance. */
    private static final int DEPTH = 50;

    private final Embedder embedder;
    private final PassageIndex index;

    public Retriever(Embedder embedder, PassageIndex index) {
        this.embedder = embedder;
        this.index = index;
    }

    /** The best passages for the question, at most {@code limit}. */
    public Retrieval retrieve(Question question, int limit) throws RetrievalException, InterruptedException {
        try {
            Ranked ranked = ranked(question, limit);
            return new Retrieval(ranked.hits(), ranked.coverage());
        } catch (EmbedException e) {
            throw new RetrievalException(
                    new Failure(
                            Failure.Kind.EMBEDDING,
                            "The question could not be turned into a vector: " + e.getMessage(),
                            "Look at the state of the embedding model on the set-up page."),
                    e);
        } catch (IndexException e) {
            throw new RetrievalException(
                    new Failure(
                            Failure.Kind.INDEX,
                            "The index of your notes could not be searched: " + e.getMessage(),
                            "Restart Footnote; if that does not help, rebuild the index from the set-up page."),
                    e);
        }
    }

    private Ranked ranked(Question question, int limit) throws EmbedException, IndexException, InterruptedException {
        float[] vector = embedder.question(question.text());
        List<Candidate> alone = index
                .candidates(new IndexQuery(question.text(), Optional.of(vector), question.scope(), DEPTH));
        return question.history().isEmpty()
                ? Ranking.rank(alone, limit)
                : Ranking.rank(alone, index.candidates(new Conversation(embedder).query(question, DEPTH)), limit);
    }
}
