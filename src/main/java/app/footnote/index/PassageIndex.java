package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stores passages and searches them by words and by meaning. Safe for use by several threads: any number may search
 * while one writes. A change is durable when the call returns.
 */
public interface PassageIndex extends AutoCloseable {

    /** The embedding that made the vectors of this index. */
    EmbeddingIdentity embedding();

    /**
     * Replaces all passages of a note atomically: a search finds either the old passages or the new ones, also after a
     * crash.
     */
    void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException;

    /** Moves a note to another course without changing its passages. */
    void move(NoteId note, CourseId course) throws IndexException;

    /** Removes a note's passages; does nothing if the note is not in the index. */
    void remove(NoteId note) throws IndexException;

    /**
     * The best candidates by words and the best by vector, each with all measures, not yet ranked.
     *
     * @throws IndexException of kind {@link IndexException.Kind#VECTORS_UNREACHABLE} if only the same query without its
     * vector can be answered for now
     */
    List<Candidate> candidates(IndexQuery query) throws IndexException;

    /** The words of a text that no passage has, whatever its language, without stop words; in their order. */
    List<MissingWord> missingWords(String text) throws IndexException;

    /** All notes in the index, in no particular order. */
    List<StoredNote> stored() throws IndexException;

    /**
     * All passages of a note in their order, with vectors of {@link #embedding} only. An index that stores vectors with
     * fewer bits returns them rounded. Empty for a note that is not in the index.
     */
    List<EmbeddedPassage> passages(NoteId note) throws IndexException;

    /** All passages of a note in their order. Reads no vectors and asks no server; empty as for {@link #passages}. */
    List<Passage> contents(NoteId note) throws IndexException;

    /**
     * The first passage of each note that has passages. Reads no vectors.
     */
    Map<NoteId, Passage> openings() throws IndexException;

    /**
     * What this index shares with other computers; empty if it shares nothing. If it is present, a note that this
     * computer does not have may be another computer's.
     */
    default Optional<SharedNoteStore> shared() {
        return Optional.empty();
    }

    /**
     * The stored notes that were embedded by another embedding than {@link #embedding}. They are found by words only,
     * until their passages are replaced.
     */
    default Set<NoteId> outdated() throws IndexException {
        return Set.of();
    }

    /**
     * The stored notes with passages that have a vector, but no {@link EmbeddedPassage#tokens}, although the index
     * could store them.
     */
    default Set<NoteId> withoutTokens() throws IndexException {
        return Set.of();
    }

    /** Why vectors cannot be compared and notes cannot be written for now. The index tries again by itself. */
    default Optional<IndexException> outage() {
        return Optional.empty();
    }

    /** Adds a listener that is called when {@link #outage} changes, on any thread. It must not block. */
    default void onOutageChange(Runnable listener) {
        // An index on this computer has no outages.
    }

    @Override
    void close() throws IndexException;
}
