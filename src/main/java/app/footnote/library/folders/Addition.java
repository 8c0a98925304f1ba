package app.footnote.library.folders;

import app.footnote.model.NoteId;
import app.footnote.model.failure.Failure;
import java.nio.file.Path;

/** The result for one file that was added, or that a scan of the folders found. Immutable. */
public sealed interface Addition {

    Path file();

    /** The file is a new note, which is queued. */
    record Queued(Path file, NoteId note) implements Addition {
    }

    /** The content of the note's file has changed, or an unfinished note was added again. The note is queued. */
    record QueuedAgain(Path file, NoteId note) implements Addition {
    }

    /** The note is in the library already, and its file has not changed. */
    record Unchanged(Path file, NoteId note) implements Addition {
    }

    /** The file has the content of a note whose own file {@code from} is gone. The note keeps its passages. */
    record Moved(Path file, NoteId note, Path from) implements Addition {
    }

    /** The file has the content of a note that another computer has read. It is not read again. */
    record Shared(Path file, NoteId note) implements Addition {
    }

    /** The file has the content of another note of the course, whose file is {@code original}. It is not added. */
    record Duplicate(Path file, NoteId note, Path original) implements Addition {
    }

    /** The note's file is gone from a folder that was added again. The note is removed from the library. */
    record Gone(Path file, NoteId note) implements Addition {
    }

    /** Footnote cannot read files of this kind. */
    record Unsupported(Path file) implements Addition {
    }

    /** The file or folder does not exist or cannot be read. */
    record Refused(Path file, Failure failure) implements Addition {
    }
}
