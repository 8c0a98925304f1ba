package app.footnote.library.store;

import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.nio.file.Path;

/** One step of the catalogue's history. Each says all about its subject, so the last one about it is what holds. */
public sealed interface Change {

    record NoteKept(Entry entry) implements Change {
    }

    record NoteDropped(NoteId note) implements Change {
    }

    record CourseKept(Course course) implements Change {
    }

    record CourseDropped(CourseId course) implements Change {
    }

    record FolderKept(Folder folder) implements Change {
    }

    record FolderDropped(Path folder) implements Change {
    }

    /** The student removed the file's note; it does not come back when its folder is looked at again. */
    record LeftOut(Path file) implements Change {
    }

    /** The student added the file again. */
    record LetIn(Path file) implements Change {
    }
}
