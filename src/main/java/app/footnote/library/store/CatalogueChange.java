package app.footnote.library.store;

import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.nio.file.Path;

/** A change of the catalogue. It contains the whole state of its subject, so only the latest one counts. Immutable. */
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

    /** The student removed the note of this file. It is not added again when its folder is scanned. */
    record FileExcluded(Path file) implements CatalogueChange {
    }

    /** The student added an excluded file again. */
    record FileIncluded(Path file) implements CatalogueChange {
    }
}
