package app.footnote.answer.retrieve;

import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.ranking.RankedCandidates;
import app.footnote.index.ranking.Ranking;
import app.footnote.model.failure.Failure;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the passages that a question is about. It is the one road to the notes: the window, the command line and the
 * evaluation take it alike. Safe for use by many threads.
 */
public final class Retriever implements PassageSearch {

    private static final Logger LOG = LoggerFactory.getLogger(Retriever.class);

    /** Deep enough that a passage which only words or only meaning finds still gets its chance. */
    private static final int DEPTH = 50;

    private static final String WORDS_ONLY = "Your notes were searched by words only, not by meaning: ";

    private final Embedder embedder;
    private final PassageIndex index;

    public Retriever(Embedder embedder, PassageIndex index) {
        this.embedder = embedder;
        this.index = index;
    }

    /** The best passages for the question, at most {@code limit}. */
    @Override
    public Retrieval retrieve(Question question, int limit) throws RetrievalException, InterruptedException {
        try {
            return found(question, limit);
        } catch (IndexException e) {
            throw failure(e);
        }
    }

    /** What the words alone find, if the model that tells meanings is yet to be loaded. */
    @Override
    public Optional<Retrieval> atOnce(Question question, int limit) throws RetrievalException {
        if (embedder.ready()) {
            return Optional.empty();
        }
        try {
            RankedCandidates ranked = ranked(question, Optional.empty(), Optional.empty(), limit);
            return Optional.of(new Retrieval(ranked.hits(), ranked.coverage()));
        } catch (IndexException e) {
            throw failure(e);
        }
    }

    private static RetrievalException failure(IndexException cause) {
        return new RetrievalException(
                Failure.verbatim(
                        Failure.Kind.INDEX,
                        "The index of your notes could not be searched: " + cause.getMessage(),
                        "Restart Footnote; if that does not help, rebuild the index from the set-up page."),
                cause);
    }

    /** Words find much, so a search without vectors is better than none. */
    private Retrieval found(Question question, int limit) throws IndexException, InterruptedException {
        try {
            Optional<float[]> alone = Optional.of(embedder.question(question.text()));
            Optional<float[]> inContext = question.history().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FollowUpContext(embedder).vector(question));
            RankedCandidates ranked = ranked(question, alone, inContext, limit);
            return new Retrieval(ranked.hits(), ranked.coverage());
        } catch (EmbedException e) {
            return byWords(
                    question, limit, Failure.verbatim(
                            Failure.Kind.EMBEDDING,
                            WORDS_ONLY + e.getMessage(),
                            "'footnote doctor' and the set-up page say more."),
                    e);
        } catch (IndexException e) {
            if (e.kind() != IndexException.Kind.VECTORS_UNREACHABLE) {
                throw e;
            }
            return byWords(
                    question, limit, Failure.verbatim(
                            Failure.Kind.SERVER,
                            WORDS_ONLY + e.getMessage(),
                            "It is tried again all the time: ask once more when it is back."),
                    e);
        }
    }

    private Retrieval byWords(Question question, int limit, Failure shortcoming, Exception cause)
            throws IndexException {
        LOG.warn("A question is searched by its words only", cause);
        RankedCandidates ranked = ranked(question, Optional.empty(), Optional.empty(), limit);
        return new Retrieval(ranked.hits(), ranked.coverage(), Optional.of(shortcoming));
    }

    private RankedCandidates ranked(Question question, Optional<float[]> alone, Optional<float[]> inContext, int limit)
            throws IndexException {
        List<Candidate> found = index
                .candidates(new IndexQuery(question.text(), alone, question.scope(), DEPTH));
        if (question.history().isEmpty()) {
            return Ranking.rank(found, limit);
        }
        IndexQuery context = new IndexQuery(FollowUpContext.words(question), inContext, question.scope(), DEPTH);
        return Ranking.rank(found, index.candidates(context), limit);
    }
}
