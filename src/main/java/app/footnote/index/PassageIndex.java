package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps passages and finds them again, by words and by meaning. Safe for use by many threads: any number may search
 * while one writes. What was written is durable when the call returns.
 */
public interface PassageIndex extends AutoCloseable {

    /** Which embedding made the vectors that are kept here. */
    EmbeddingIdentity embedding();

    /**
     * Replaces all passages of a note at once: a search finds either the old ones or the new ones, never a mixture and
     * never neither, also after a crash.
     */
    void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException;

    /** Moves a note to another course without touching its passages. */
    void move(NoteId note, CourseId course) throws IndexException;

    /** Removes a note's passages; does nothing for a note that is not there. */
    void remove(NoteId note) throws IndexException;

    /**
     * The best candidates by words and by vector, each with both scores; ranking them is {@code Ranking}'s work.
     *
     * @throws IndexException of kind {@link IndexException.Kind#VECTORS_UNREACHABLE} if only the same query without its
     * vector can be answered for now
     */
    List<Candidate> candidates(IndexQuery query) throws IndexException;

    /** All notes that have passages here, in no order. */
    List<StoredNote> stored() throws IndexException;

    /**
     * All passages of a note in their order, with the vectors of {@link #embedding} as they are kept: an index that
     * keeps them in fewer bits gives them back as nearly as it can. Empty for a note that is not there.
     */
    List<EmbeddedPassage> passages(NoteId note) throws IndexException;

    /**
     * What other computers say of the notes that they put here; empty if none do. A note here that this computer does
     * not know is then somebody's.
     */
    default Optional<SharedNoteStore> shared() {
        return Optional.empty();
    }

    /**
     * Which of the stored notes were embedded otherwise than {@link #embedding} says. They are found by words only,
     * until their passages are replaced.
     */
    default Set<NoteId> outdated() throws IndexException {
        return Set.of();
    }

    /** What keeps vectors from being compared and notes from being written for now; it is tried again all the time. */
    default Optional<IndexException> outage() {
        return Optional.empty();
    }

    /** Has somebody told whenever there is another {@link #outage}, or none any more; on any thread, so briefly. */
    default void onOutageChange(Runnable told) {
        // Who has no troubles has none to tell of.
    }

    @Override
    void close() throws IndexException;
}
