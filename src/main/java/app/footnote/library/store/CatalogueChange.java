package app.footnote.library.store;

import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.nio.file.Path;

/** One step of the catalogue's history. Each says all about its subject, so the last one about it is what holds. */
public sealed interface CatalogueChange {

    record NoteRecorded(CatalogueEntry entry) implements CatalogueChange {
    }

    record NoteDeleted(NoteId note) implements CatalogueChange {
    }

    record CourseRecorded(Course course) implements CatalogueChange {
    }

    record CourseDeleted(CourseId course) implements CatalogueChange {
    }

    record FolderRecorded(WatchedFolder folder) implements CatalogueChange {
    }

    record FolderDeleted(Path folder) implements CatalogueChange {
    }

    /** The student removed the file's note; it does not come back when its folder is looked at again. */
    record FileExcluded(Path file) implements CatalogueChange {
    }

    /** The student added the file again. */
    record FileIncluded(Path file) implements CatalogueChange {
    }
}
