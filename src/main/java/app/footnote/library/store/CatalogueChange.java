package app.footnote.library.store;

import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.nio.file.Path;

/** One step of the catalogue's history. Each says all about its subject, so the last one about it is what holds. */
public sealed interface CatalogueChange {

    record NoteKept(CatalogueEntry entry) implements CatalogueChange {
    }

    record NoteDropped(NoteId note) implements CatalogueChange {
    }

    record CourseKept(Course course) implements CatalogueChange {
    }

    record CourseDropped(CourseId course) implements CatalogueChange {
    }

    record FolderKept(WatchedFolder folder) implements CatalogueChange {
    }

    record FolderDropped(Path folder) implements CatalogueChange {
    }

    /** The student removed the file's note; it does not come back when its folder is looked at again. */
    record LeftOut(Path file) implements CatalogueChange {
    }

    /** The student added the file again. */
    record LetIn(Path file) implements CatalogueChange {
    }
}
