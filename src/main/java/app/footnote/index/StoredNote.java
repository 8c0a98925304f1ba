package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A note as the index has it. Immutable.
 *
 * @param contentHash the hash of the content that the passages were read from
 * @param passages the number of passages
 */
public record StoredNote(NoteId note, CourseId course, String contentHash, int passages) {

    /** A new, mutable map in the order of the list. */
    public static Map<NoteId, StoredNote> byNote(List<StoredNote> stored) {
        Map<NoteId, StoredNote> byNote = new LinkedHashMap<>();
        stored.forEach(note -> byNote.put(note.note(), note));
        return byNote;
    }

    public StoredNote movedTo(CourseId other) {
        return new StoredNote(note, other, contentHash, passages);
    }
}
