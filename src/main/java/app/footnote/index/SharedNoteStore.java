package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.List;
import java.util.Optional;

/**
 * The notes of an index that several computers share: metadata and pages, for the computers that do not have a note's
 * file. The index stores both without interpreting them. Safe for use by several threads; a change is durable when the
 * call returns, as in {@link PassageIndex}.
 */
public interface SharedNoteStore {

    /** Replaces a note's passages, as the index itself does, and its description at the same moment. */
    void replace(StoredNote note, List<EmbeddedPassage> passages, NoteDescription description) throws IndexException;

    /**
     * Replaces a note's description; the passages stay, and so do the pages if the new description has none. Does
     * nothing if the note is not in the index or has other content.
     *
     * @param contentHash the hash of the content that is described
     */
    void describe(NoteId note, String contentHash, NoteDescription description) throws IndexException;

    /** The pages of a note's content; empty if there are none, or only pages of other content. */
    Optional<byte[]> pages(NoteId note, String contentHash) throws IndexException;

    /** Sets the name of a course for all computers. */
    void renameCourse(CourseId course, String name) throws IndexException;

    /** Removes a course that has no notes any more, for all computers. */
    void removeCourse(CourseId course) throws IndexException;

    /** The contents as last read by this computer; empty before the first reading. Does not access the server. */
    Optional<SharedContents> contents();

    /**
     * Sets the listener that is called after each change of the contents, whichever computer made it: immediately if
     * there are contents, and from then on within about a second. The listener must not block. Replaces an earlier
     * listener.
     */
    void onChange(Runnable listener);
}
