package app.footnote.ui.library;

import static app.footnote.ui.library.SampleNotes.DATABASES;
import static app.footnote.ui.library.SampleNotes.note;
import static app.footnote.ui.library.SampleNotes.ready;
import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTextTest {

    private static final CourseId ALGORITHMS = new CourseId("algorithms");
    private static final List<Course> COURSES = List.of(
            new Course(ALGORITHMS, "Algorithms"), new Course(DATABASES, "Databases"));
    private static final Note TREES = note("Trees.pdf", ready(1));
    private static final Note REDIS = note("Redis.md", ready(1));
    private static final Note HASHING = note("Hashing.md", ready(1));
    private static final Note GRAPHS = note("Graphs.md", ALGORITHMS, 1, ready(1));

    private static String text(Set<CourseId> courses, Note... notes) {
        Scope scope = Scope.of(courses, Set.copyOf(List.of(notes).stream().map(Note::id).toList()));
        return ScopeText.of(scope, COURSES, List.of(TREES, REDIS, HASHING, GRAPHS), Note::name);
    }

    @Test
    void describesTheScope() {
        assertThat(ScopeText.of(Scope.all(), COURSES, List.of(TREES, REDIS), Note::name)).isEqualTo("all 2 notes");
        assertThat(ScopeText.of(Scope.all(), COURSES, List.of(TREES), Note::name)).isEqualTo("your note");
        assertThat(ScopeText.of(Scope.all(), COURSES, List.of(), Note::name)).isEqualTo("your notes");
        assertThat(text(Set.of(DATABASES))).isEqualTo("Databases, 3 notes");
        assertThat(text(Set.of(), TREES, REDIS)).isEqualTo("2 notes of Databases");
        assertThat(text(Set.of(), TREES)).isEqualTo("Trees.pdf");
        assertThat(text(Set.of(DATABASES), GRAPHS)).isEqualTo("4 notes of 2 courses");
        assertThat(text(Set.of())).startsWith("no notes");
    }

    @Test
    void usesTheDisplayNameOfASingleNote() {
        String text = ScopeText
                .of(Scope.of(Set.of(), Set.of(REDIS.id())), COURSES, List.of(REDIS), note -> "caches/" + note.name());

        assertThat(text).isEqualTo("caches/Redis.md");
    }
}
