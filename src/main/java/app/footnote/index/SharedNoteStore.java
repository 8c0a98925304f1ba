package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.List;
import java.util.Optional;

/**
 * What computers that share an index know of one another's notes: what a note is called, and its pages, for those that
 * do not have its file. The index keeps both without understanding them. Safe for use by many threads; what is written
 * is durable as in {@link PassageIndex}.
 */
public interface SharedNoteStore {

    /** Replaces a note's passages, as the index itself does, and what is said of the note in the same moment. */
    void replace(StoredNote note, List<EmbeddedPassage> passages, NoteDescription description) throws IndexException;

    /**
     * Says something else of a note, whose passages stay. Pages that are not given stay too. Does nothing if the note
     * is not there, or has other content meanwhile.
     *
     * @param contentHash of the note's content that is described
     */
    void describe(NoteId note, String contentHash, NoteDescription description) throws IndexException;

    /** The pages that were put here with the note's content; empty if there are none, or only those of another. */
    Optional<byte[]> pages(NoteId note, String contentHash) throws IndexException;

    /** Gives a course a name, on all computers. */
    void renameCourse(CourseId course, String name) throws IndexException;

    /** Takes a course away that has no notes any more, on all computers. */
    void removeCourse(CourseId course) throws IndexException;

    /** What there is, as far as this computer has heard; empty until it has heard anything. Never blocks for long. */
    Optional<SharedContents> contents();

    /**
     * Calls the listener after the holdings have changed, through whomever: at once if there are any, and within about
     * a second from then on. It must not block. A later listener takes the place of an earlier one.
     */
    void onChange(Runnable changed);
}
