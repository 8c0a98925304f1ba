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

/** Finds and creates courses. Safe for use by several threads. */
final class CourseRegistry {

    /** The course of files that were added one by one. */
    private static final String SINGLE_FILES = "Notes";

    private final Catalogue catalogue;

    CourseRegistry(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All courses, by name. */
    List<Course> all() {
        return catalogue.courses()
                .stream()
                .sorted(Comparator.comparing(Course::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The course with this name, which is created if there is none. */
    synchronized Course named(String name) throws LibraryException {
        String normalized = NoteIdGenerator.normalized(name);
        Optional<Course> known = catalogue.courses()
                .stream()
                .filter(course -> NoteIdGenerator.normalized(course.name()).equals(normalized))
                .findFirst();
        return known.isPresent() ? known.get() : create(name);
    }

    private Course create(String name) throws LibraryException {
        Course course = new Course(
                NoteIdGenerator.course(name, taken -> catalogue.course(taken).isPresent()), name.strip());
        catalogue.record(new CatalogueChange.CourseRecorded(course));
        catalogue.sync();
        return course;
    }

    /** The course of the innermost added folder that contains the path, or else a course with the folder's name. */
    Course of(Path path) throws LibraryException {
        Optional<Course> added = catalogue.folderOf(path).flatMap(folder -> catalogue.course(folder.course()));
        return added.isPresent() ? added.get() : named(nameFor(path));
    }

    private static String nameFor(Path path) {
        Path name = path.getFileName();
        return name != null && Files.isDirectory(path) ? name.toString() : SINGLE_FILES;
    }
}
