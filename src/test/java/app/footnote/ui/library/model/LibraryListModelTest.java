package app.footnote.ui.library.model;

import static app.footnote.ui.library.SampleNotes.DATABASES;
import static app.footnote.ui.library.SampleNotes.note;
import static app.footnote.ui.library.SampleNotes.ready;
import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.library.event.LibraryEvent;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.model.Scope;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibraryListModelTest {

    private static final CourseId ALGORITHMS = new CourseId("algorithms");

    private final LibraryListModel model = new LibraryListModel(new ImportWorkload(InstantSource.system()));

    @BeforeEach
    void fill() {
        model.load(
                List.of(new Course(DATABASES, "Databases"), new Course(ALGORITHMS, "Algorithms")),
                List.of(
                        note("10 Hashing.pdf", ready(5)),
                        note("2 Trees.pdf", ready(7)),
                        note("Graphs.md", ALGORITHMS, 10, new NoteState.Waiting())),
                Map.of());
    }

    private List<String> rows() {
        return model.rows().stream().map(row -> switch (row) {
            case LibraryRow.CourseRow course -> course.course().name().toUpperCase(Locale.ROOT);
            case LibraryRow.NoteRow note -> note.name();
        }).toList();
    }

    @Test
    void listsCoursesByNameWithTheirNotesByNameAndNumber() {
        assertThat(rows()).containsExactly("ALGORITHMS", "Graphs.md", "DATABASES", "2 Trees.pdf", "10 Hashing.pdf");
    }

    @Test
    void replacesTheLibrary() {
        Note newer = note("2 Trees.pdf", ready(8));

        model.load(
                List.of(new Course(DATABASES, "Databases")), List.of(newer, note("3 Heaps.pdf", ready(1))), Map.of());

        assertThat(rows()).containsExactly("DATABASES", "2 Trees.pdf", "3 Heaps.pdf");
        assertThat(model.row(newer.id()).orElseThrow().note()).isEqualTo(newer);
        assertThat(model.summary().notes()).isEqualTo(2);
        assertThat(model.summary().passages()).isEqualTo(9);
    }

    @Test
    void changesARowInPlaceWhenItsNoteMakesProgress() {
        List<Object> changes = new ArrayList<>();
        model.rows().addListener((ListChangeListener<LibraryRow>) changes::add);
        Note reading = note("Graphs.md", ALGORITHMS, 10, new NoteState.Reading(1, 3));

        model.apply(List.of(new LibraryEvent.NoteChanged(reading)));

        assertThat(changes).isEmpty();
        assertThat(model.row(reading.id()).orElseThrow().note()).isEqualTo(reading);
    }

    @Test
    void movesARowWhenItsNoteMovesToAnotherCourse() {
        Note moved = note("Graphs.md", DATABASES, 10, ready(1));

        model.apply(List.of(new LibraryEvent.NoteChanged(moved)));

        assertThat(rows()).containsExactly(
                "ALGORITHMS", "DATABASES", "2 Trees.pdf", "10 Hashing.pdf", "Graphs.md");
    }

    @Test
    void showsOnlyWhatMatchesTheFilterWithItsCourse() {
        model.filter("TREE");
        assertThat(rows()).containsExactly("DATABASES", "2 Trees.pdf");

        model.filter("algo");
        assertThat(rows()).containsExactly("ALGORITHMS", "Graphs.md");

        model.filter("");
        assertThat(rows()).hasSize(5);
    }

    @Test
    void collapsesACourse() {
        LibraryRow.CourseRow databases = (LibraryRow.CourseRow) model.rows().get(2);

        model.setOpen(databases, false);

        assertThat(rows()).containsExactly("ALGORITHMS", "Graphs.md", "DATABASES");
    }

    @Test
    void hidesLeavingNotesAndShowsThemAgain() {
        LibraryRow.NoteRow trees = (LibraryRow.NoteRow) model.rows().get(3);

        model.setLeaving(List.of(trees), true);
        assertThat(rows()).doesNotContain("2 Trees.pdf");
        assertThat(model.notes()).hasSize(2);

        model.setLeaving(List.of(trees), false);
        assertThat(rows()).contains("2 Trees.pdf");
    }

    @Test
    void hidesACourseWhoseNotesAreAllLeaving() {
        List<LibraryRow.NoteRow> notes = List.of((LibraryRow.NoteRow) model.rows().get(1));

        model.setLeaving(notes, true);

        assertThat(rows()).doesNotContain("ALGORITHMS");
    }

    @Test
    void removesNotesAndCourses() {
        model.apply(
                List.of(
                        new LibraryEvent.NoteRemoved(note("Graphs.md", ready(1)).id()),
                        new LibraryEvent.CourseRemoved(ALGORITHMS)));

        assertThat(rows()).containsExactly("DATABASES", "2 Trees.pdf", "10 Hashing.pdf");
    }

    @Test
    void keepsTicksThatWereSetBeforeTheLibraryWasOpen() {
        LibraryListModel later = new LibraryListModel(new ImportWorkload(InstantSource.system()));
        Scope scope = Scope.of(Set.of(DATABASES), Set.of());
        later.setScope(scope);

        later.load(List.of(new Course(DATABASES, "Databases")), List.of(note("a.md", ready(1))), Map.of());

        assertThat(later.ticks().get().scope()).isEqualTo(scope);
        assertThat(later.ticks().get().extentOf(DATABASES)).isEqualTo(ScopeTicks.Extent.ALL);
    }

    @Test
    void addsThousandsOfNotesInOneChange() {
        List<Object> changes = new ArrayList<>();
        model.rows().addListener((ListChangeListener<LibraryRow>) changes::add);
        List<LibraryEvent> events = IntStream.range(0, 10_000)
                .<LibraryEvent>mapToObj(
                        i -> new LibraryEvent.NoteChanged(note("Note " + i + ".md", new NoteState.Waiting())))
                .toList();

        model.apply(events);

        assertThat(model.rows()).hasSize(10_005);
        assertThat(changes).hasSize(1);
    }
}
