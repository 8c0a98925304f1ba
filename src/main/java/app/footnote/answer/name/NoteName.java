package app.footnote.answer.name;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.nio.file.Path;

/**
 * What a note is called. Immutable.
 *
 * @param file the last known path; the names of its folders count as names of the note too
 * @param courseName the name of the course as the student sees it
 * @param title the title at the beginning of the note; empty if it has none
 */
public record NoteName(NoteId note, CourseId course, Path file, String courseName, String title) {
}
