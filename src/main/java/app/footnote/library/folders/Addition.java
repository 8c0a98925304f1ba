package app.footnote.library.folders;

import app.footnote.model.NoteId;
import app.footnote.model.failure.Failure;
import java.nio.file.Path;

/** What became of one file that was added, or that was found when folders were looked at again. */
public sealed interface Addition {

    Path file();

    /** The file is a new note and is in the queue. */
    record Queued(Path file, NoteId note) implements Addition {
    }

    /** The note's file has other content than before, or the note is to be tried again; it is in the queue. */
    record QueuedAgain(Path file, NoteId note) implements Addition {
    }

    /** The note is in the library already, and its file has not changed. */
    record Unchanged(Path file, NoteId note) implements Addition {
    }

    /** A note whose file had gone from {@code from} was recognised by its content; it keeps its passages. */
    record Moved(Path file, NoteId note, Path from) implements Addition {
    }

    /** Another computer has put the same content into the shared library; nothing is read again. */
    record Shared(Path file, NoteId note) implements Addition {
    }

    /** The course has a note with the same content in the file {@code original}; nothing was added. */
    record Duplicate(Path file, NoteId note, Path original) implements Addition {
    }

    /** The note's file is gone from a folder that was added again; the note has left the library. */
    record Gone(Path file, NoteId note) implements Addition {
    }

    /** A kind of file that Footnote does not read. */
    record Unsupported(Path file) implements Addition {
    }

    /** There is nothing to add, or it cannot be looked at. */
    record Refused(Path file, Failure failure) implements Addition {
    }
}
