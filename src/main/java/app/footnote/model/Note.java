package app.footnote.model;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One source document of the library.
 *
 * @param file where the file was when it was last seen; absolute
 * @param contentHash SHA-256 of the file's bytes as lower-case hexadecimal, with a mark behind it while only a part of
 * a note that is being read can be found; empty until the file was first read
 * @param bytes the file's size
 * @param modified the file's own time of last change when it was last seen
 */
public record Note(
        NoteId id,
        CourseId course,
        Path file,
        NoteKind kind,
        String contentHash,
        long bytes,
        Instant modified,
        NoteState state) {

    /** The file's name with its ending, which is what students call the note. */
    public String name() {
        return file.getFileName().toString();
    }

    public Note with(NoteState newState) {
        return new Note(id, course, file, kind, contentHash, bytes, modified, newState);
    }
}
