package app.footnote.model;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One source document of the library.
 *
 * @param file where the file was when it was last seen; absolute, or a name that leads nowhere if the file is on
 * another computer
 * @param contentHash SHA-256 of the file's bytes as lower-case hexadecimal, with {@value #EARLY} and a word behind it
 * while a note that is being read is found by words only; empty until the file was first read
 * @param bytes the size of the file with that content
 * @param modified the file's own time of last change when it was last seen with that content
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

    /** Parts the hash from what tells how much of the content can be found so far. */
    public static final String EARLY = "-";

    /** Whether, and as long as, only words that were read of it can be found. */
    public boolean isFoundByWordsOnly() {
        return contentHash.contains(EARLY);
    }

    /** The file's name with its ending, which is what students call the note. */
    public String name() {
        return file.getFileName().toString();
    }

    /** Whether its file is, or was, on this computer. */
    public boolean isHere() {
        return file.isAbsolute();
    }

    /** The note in another course. */
    public Note in(CourseId other) {
        return new Note(id, other, file, kind, contentHash, bytes, modified, state);
    }

    /** The note with its file in another place, which may give it another kind. */
    public Note at(Path place, NoteKind kindThere) {
        return new Note(id, course, place, kindThere, contentHash, bytes, modified, state);
    }

    /** The note with other content; of the file it tells as before. */
    public Note holding(String hash) {
        return new Note(id, course, file, kind, hash, bytes, modified, state);
    }

    public Note with(NoteState newState) {
        return new Note(id, course, file, kind, contentHash, bytes, modified, newState);
    }
}
