package app.footnote.ui.page.open;

import app.footnote.files.Sha256;
import app.footnote.model.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** What became of a note's file since it was read. */
enum FileStatus {
    SAME, CHANGED, GONE, UNREADABLE, ELSEWHERE, OLDER;

    /**
     * Looks at the file; reads it only if its size is the same but its time is not.
     *
     * @param readElsewhere whether what is known of the note was read from a file of another computer
     */
    static FileStatus of(Note note, boolean readElsewhere) throws InterruptedException {
        if (!note.isHere()) {
            return ELSEWHERE;
        }
        if (readElsewhere && Files.exists(note.file())) {
            return OLDER;
        }
        try {
            BasicFileAttributes now = Files.readAttributes(note.file(), BasicFileAttributes.class);
            if (now.size() != note.bytes()) {
                return CHANGED;
            }
            boolean untouched = now.lastModifiedTime().toInstant().equals(note.modified());
            return untouched || note.contentHash().startsWith(Sha256.of(note.file())) ? SAME : CHANGED;
        } catch (IOException e) {
            return Files.notExists(note.file()) ? GONE : UNREADABLE;
        }
    }

    /** What a student should know about the file; nothing if it is as it was. */
    Optional<String> remark(Note note) {
        return switch (this) {
            case SAME -> Optional.empty();
            case CHANGED -> Optional.of(
                    "The file has changed since it was read, so this is its text as it was then. "
                            + "It is read again by itself soon, or at once with “Read again”.");
            case GONE -> Optional.of(
                    "The file is no longer at %s, so this is its text as it was read. Put it back there, or add it from where it is now."
                            .formatted(note.file()));
            case ELSEWHERE -> Optional.of(
                    "The file is on another computer that shares this library, so this is its text as it was read there. "
                            + "Add the file here too to see it as it looks.");
            case OLDER -> Optional.of(
                    "Another computer that shares this library has read a newer version of this note, so this is its text as it was read there. "
                            + "Your own file stays as it is, and is read again when you change it.");
            case UNREADABLE -> Optional.of(
                    "The file %s may not be opened, so this is its text as it was read. Check that you may read it."
                            .formatted(note.file()));
        };
    }
}
