package app.footnote.ui.page.open;

import app.footnote.files.Sha256;
import app.footnote.messages.Messages;
import app.footnote.model.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** What has happened to a note's file since the note was read. */
enum FileStatus {
    /** The file is the same. */
    SAME,
    /** The file has other content. */
    CHANGED,
    /** The file is no longer there. */
    MISSING,
    /** The file cannot be opened. */
    UNREADABLE,
    /** The note was added on another computer that shares the library, and this computer has no file of it. */
    ON_OTHER_COMPUTER,
    /** Another computer has read a newer version than the file of this computer. */
    OLDER;

    private static final Messages TEXTS = Messages.of("ui-page");

    /**
     * Compares the file with the note. Reads it only if its size is the same and its time is not.
     *
     * @param readElsewhere whether the library's version of the note was read on another computer
     */
    static FileStatus of(Note note, boolean readElsewhere) throws InterruptedException {
        if (!note.isHere()) {
            return ON_OTHER_COMPUTER;
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
            return Files.notExists(note.file()) ? MISSING : UNREADABLE;
        }
    }

    /** What the student should know about the file; empty if it is the same. */
    Optional<String> remark(Note note) {
        return this == SAME ? Optional.empty() : Optional.of(TEXTS.text("remark", this, note.file().toString()));
    }
}
