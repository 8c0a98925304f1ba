package app.footnote.library;

import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.NoteIdGenerator;
import app.footnote.model.Course;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds and makes courses. Safe for use by many threads. */
final class CourseRegistry {

    /** The course of files that were added one by one. */
    private static final String LOOSE_NOTES = "Notes";

    private final Catalogue catalogue;

    CourseRegistry(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Course> all() {
        return catalogue.courses()
                .stream()
                .sorted(Comparator.comparing(Course::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The course of this name, made if there is none yet. */
    synchronized Course named(String name) throws LibraryException {
        String wanted = NoteIdGenerator.normalized(name);
        Optional<Course> known = catalogue.courses()
                .stream()
                .filter(course -> NoteIdGenerator.normalized(course.name()).equals(wanted))
                .findFirst();
        return known.isPresent() ? known.get() : make(name);
    }

    private Course make(String name) throws LibraryException {
        Course course = new Course(NoteIdGenerator.course(name, taken -> catalogue.course(taken).isPresent()),
                name.strip());
        keep(course);
        return course;
    }

    private void keep(Course course) throws LibraryException {
        catalogue.record(new CatalogueChange.CourseRecorded(course));
        catalogue.sync();
    }

    /** The course of the innermost folder that was added and holds the path, else one by the path's own name. */
    Course of(Path path) throws LibraryException {
        Optional<Course> added = catalogue.folderOf(path).flatMap(folder -> catalogue.course(folder.course()));
        return added.isPresent() ? added.get() : named(nameFor(path));
    }

    private static String nameFor(Path path) {
        Path name = path.getFileName();
        return name != null && Files.isDirectory(path) ? name.toString() : LOOSE_NOTES;
    }
}
