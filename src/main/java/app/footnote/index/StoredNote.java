package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;

/**
 * What the index holds of a note.
 *
 * @param contentHash the content that the passages were read from
 */
public record StoredNote(NoteId note, CourseId course, String contentHash, int passages) {

    public StoredNote movedTo(CourseId other) {
        return new StoredNote(note, other, contentHash, passages);
    }
}
