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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the passages that a question is about. It is the one road to the notes: the window, the command line and the
 * evaluation take it alike. Safe for use by many threads.
 */
public final class Retriever {

    private static final Logger LOG = LoggerFactory.getLogger(Retriever.class);

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
            return found(question, limit);
        } catch (IndexException e) {
            throw new RetrievalException(
                    new Failure(
                            Failure.Kind.INDEX,
                            "The index of your notes could not be searched: " + e.getMessage(),
                            "Restart Footnote; if that does not help, rebuild the index from the set-up page."),
                    e);
        }
    }

    /** Words find much, so a search without vectors is better than none. */
    private Retrieval found(Question question, int limit) throws IndexException, InterruptedException {
        try {
            Ranked ranked = ranked(question, limit);
            return new Retrieval(ranked.hits(), ranked.coverage());
        } catch (EmbedException e) {
            LOG.warn("A question is searched by its words only", e);
            Ranked ranked = rankedByWords(question, limit);
            return new Retrieval(ranked.hits(), ranked.coverage(), Optional.of(wordsOnly(e)));
        }
    }

    private static Failure wordsOnly(EmbedException e) {
        return new Failure(
                Failure.Kind.EMBEDDING,
                "Your notes were searched by words only, not by meaning: " + e.getMessage(),
                "'footnote doctor' and the set-up page say more.");
    }

    private Ranked rankedByWords(Question question, int limit) throws IndexException {
        IndexQuery alone = new IndexQuery(question.text(), Optional.empty(), question.scope(), DEPTH);
        return question.history().isEmpty()
                ? Ranking.rank(index.candidates(alone), limit)
                : Ranking.rank(
                        index.candidates(alone),
                        index.candidates(
                                new IndexQuery(Conversation.words(question), Optional.empty(), question.scope(),
                                        DEPTH)),
                        limit);
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
