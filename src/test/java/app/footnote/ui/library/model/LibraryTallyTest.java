package app.footnote.ui.library.model;

import static app.footnote.ui.library.SampleNotes.DATABASES;
import static app.footnote.ui.library.SampleNotes.note;
import static app.footnote.ui.library.SampleNotes.ready;
import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.library.event.LibraryEvent;
import app.footnote.model.Course;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryTallyTest {

    private final LibraryListModel shelves = new LibraryListModel(new ImportWorkload(InstantSource.system()));
    private final Note trees = note("Trees.pdf", ready(7));

    private void load(Note... notes) {
        shelves.load(List.of(new Course(DATABASES, "Databases")), List.of(notes), Map.of());
    }

    @Test
    void followsANoteFromWaitingToReady() {
        load(trees, note("Graphs.md", new NoteState.Waiting()));
        assertThat(shelves.summary()).isEqualTo(new LibrarySummary(2, 1, 0, 7, Optional.empty()));

        Note reading = note("Graphs.md", new NoteState.Reading(1, 3));
        shelves.apply(List.of(new LibraryEvent.NoteChanged(reading)));
        assertThat(shelves.summary()).isEqualTo(new LibrarySummary(2, 1, 0, 7,
                Optional.of(new LibrarySummary.Current("Graphs.md", reading.state()))));

        shelves.apply(List.of(new LibraryEvent.NoteChanged(note("Graphs.md", ready(5)))));
        assertThat(shelves.summary()).isEqualTo(new LibrarySummary(2, 2, 0, 12, Optional.empty()));
    }

    @Test
    void doesNotCountWhatIsLeaving() {
        load(trees, note("Graphs.md", ready(5)));
        List<LibraryRow.OfNote> leavers = List.of(shelves.row(trees.id()).orElseThrow());

        shelves.leaving(leavers, true);
        assertThat(shelves.summary()).isEqualTo(new LibrarySummary(1, 1, 0, 5, Optional.empty()));

        shelves.leaving(leavers, false);
        assertThat(shelves.summary()).isEqualTo(new LibrarySummary(2, 2, 0, 12, Optional.empty()));
    }

    @Test
    void countsWhatLeftAndWasRemovedOnce() {
        load(trees, note("Graphs.md", ready(5)));
        shelves.leaving(List.of(shelves.row(trees.id()).orElseThrow()), true);

        shelves.apply(List.of(new LibraryEvent.NoteRemoved(trees.id())));

        assertThat(shelves.summary()).isEqualTo(new LibrarySummary(1, 1, 0, 5, Optional.empty()));
    }

    @Test
    void callsTheNoteThatIsWorkedOnAsTheListDoes() {
        load(note("hashing/_index.md", ready(7)), note("replication/_index.md", new NoteState.Embedding(1, 3)));

        assertThat(shelves.summary().activity())
                .isEqualTo("Embedding replication/_index.md · 1 of 2 notes ready");
    }
}
