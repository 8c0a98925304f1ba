package app.footnote.library.store;

import app.footnote.files.Sha256;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Generates identifiers from the first hexadecimal digits of a SHA-256, so that all computers generate the same ones.
 * An identifier never changes, even if the name or the content does.
 */
public final class NoteIdGenerator {

    private static final int DIGITS = 16;

    private NoteIdGenerator() {
    }

    /** @param origin the hash of the content, or the path if the content cannot be read */
    public static NoteId note(CourseId course, String origin, Predicate<NoteId> taken) {
        NoteId id = new NoteId(digits(course + "\n" + origin));
        for (int salt = 1; taken.test(id); salt++) {
            id = new NoteId(digits(course + "\n" + origin + "\n" + salt));
        }
        return id;
    }

    public static CourseId course(String name, Predicate<CourseId> taken) {
        CourseId id = new CourseId(digits(normalized(name)));
        for (int salt = 1; taken.test(id); salt++) {
            id = new CourseId(digits(normalized(name) + "\n" + salt));
        }
        return id;
    }

    /** The name of a course in the form in which names are compared. */
    public static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String digits(String text) {
        return Sha256.of(text).substring(0, DIGITS);
    }
}
