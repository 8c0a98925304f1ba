package app.footnote.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.cli.launch.CommandException;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoteSelectorTest {

    private final Note trees = note("n1", "/courses/db/trees.pdf");
    private final Note heaps = note("n2", "/courses/db/heaps.pdf");
    private final Note otherTrees = note("n3", "/courses/algorithms/Trees.pdf");
    private final NoteSelector selector = new NoteSelector(
            List.of(new Course(new CourseId("c1"), "Databases"), new Course(new CourseId("c2"), "Algorithms")),
            List.of(trees, heaps, otherTrees));

    @Test
    void findsANoteByItsIdFileNameOrAUniquePart() throws Exception {
        for (String typed : List.of("n2", "/courses/db/heaps.pdf", "heaps.pdf", "HEAPS.PDF", "heap")) {
            assertThat(selector.note(typed)).as(typed).isEqualTo(heaps);
        }
        assertThat(selector.note("db/trees")).isEqualTo(trees);
    }

    @Test
    void listsTheMatchesOfAnAmbiguousName() {
        assertThatThrownBy(() -> selector.note("trees.pdf"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("n1  /courses/db/trees.pdf")
                .hasMessageContaining("n3  /courses/algorithms/Trees.pdf")
                .hasMessageNotContaining("heaps");
    }

    @Test
    void saysHowToListNotesForAnUnknownName() {
        assertThatThrownBy(() -> selector.note("stacks")).hasMessageContaining("'stacks'")
                .hasMessageContaining("notes");
    }

    @Test
    void combinesCoursesAndNotesInAScope() throws Exception {
        assertThat(selector.scope(List.of("databases"), List.of("n3")))
                .isEqualTo(Scope.of(Set.of(new CourseId("c1")), Set.of(new NoteId("n3"))));
        assertThat(selector.scope(List.of(), List.of())).isEqualTo(Scope.all());
    }

    @Test
    void listsTheCoursesForAnUnknownCourse() {
        assertThatThrownBy(() -> selector.scope(List.of("Logic"), List.of()))
                .hasMessageContaining("Algorithms, Databases");
    }

    private static Note note(String id, String file) {
        return new Note(
                new NoteId(id),
                new CourseId("c1"),
                Path.of(file),
                NoteKind.PDF,
                "",
                1,
                Instant.EPOCH,
                new NoteState.Waiting());
    }
}
