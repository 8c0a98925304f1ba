package app.footnote.cli.json;

import app.footnote.answer.check.TextCheck.CheckedText;
import app.footnote.health.HealthFinding;
import app.footnote.library.Library;
import app.footnote.library.store.LibraryException;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.ollama.OllamaState;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import java.util.Map;

/** Formats results as JSON objects of one line, for line-oriented tools. The field names are stable. */
public final class JsonOutput {

    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    private JsonOutput() {
    }

    /** The output of {@code models --json}. */
    public static String models(OllamaState state) {
        return text(ModelsJson.of(state));
    }

    /** The output of {@code doctor --json}. */
    public static String health(boolean healthy, List<HealthFinding> findings) {
        return text(HealthJson.of(healthy, findings));
    }

    /**
     * The output of {@code check --json}.
     *
     * @param library has the notes with the evidence
     */
    public static String checkedText(String text, CheckedText checked, Library library)
            throws LibraryException, InterruptedException {
        return text(CheckedTextJson.of(text, checked, library));
    }

    /**
     * The output of {@code notes --json}.
     *
     * @param courses the names of the courses
     */
    public static String notes(List<Note> notes, Map<CourseId, String> courses) {
        return text(
                Map.of("notes",
                        notes.stream()
                                .map(note -> NoteJson.of(courses.getOrDefault(note.course(), ""), note))
                                .toList()));
    }

    /** Any object that Jackson can write. */
    public static String text(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A value without a JSON form: " + value.getClass(), e);
        }
    }
}
