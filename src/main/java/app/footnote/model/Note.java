package app.footnote.model;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One document in the library. Immutable.
 *
 * @param file the path of the file when it was last seen; absolute, or only a file name if the file is on another
 * computer
 * @param contentHash the SHA-256 of the file's bytes in lower-case hexadecimal, followed by {@value #EARLY} and a
 * suffix while a note that is being read can be found by words only; empty until the file has been read
 * @param bytes the size of the file with that content
 * @param modified the file's modification time when it was last seen with that content
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

    /** Separates the hash from a suffix that says how much of the content can be found. */
    public static final String EARLY = "-";

    /** Whether the note can be found by its words but not yet by its meaning. */
    public boolean isFoundByWordsOnly() {
        return contentHash.contains(EARLY);
    }

    /** The file's name with its extension, which is the note's name in the user interface. */
    public String name() {
        return file.getFileName().toString();
    }

    /** The printed numbers of the note's pages; none while they are not known. */
    public PageLabels labels() {
        return state instanceof NoteState.Ready ready ? ready.labels() : PageLabels.none();
    }

    /** Whether the note's file is, or was, on this computer. */
    public boolean isHere() {
        return file.isAbsolute();
    }

    /** This note in another course. */
    public Note inCourse(CourseId other) {
        return new Note(id, other, file, kind, contentHash, bytes, modified, state);
    }

    /** This note with its file at another path, whose extension may imply another kind. */
    public Note withFile(Path newFile, NoteKind newKind) {
        return new Note(id, course, newFile, newKind, contentHash, bytes, modified, state);
    }

    /** This note with another content hash; size and modification time stay. */
    public Note withContentHash(String hash) {
        return new Note(id, course, file, kind, hash, bytes, modified, state);
    }

    /** This note in another state. */
    public Note withState(NoteState newState) {
        return new Note(id, course, file, kind, contentHash, bytes, modified, newState);
    }
}
