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

    private final LibraryListModel model = new LibraryListModel(new ImportWorkload(InstantSource.system()));
    private final Note trees = note("Trees.pdf", ready(7));

    private void load(Note... notes) {
        model.load(List.of(new Course(DATABASES, "Databases")), List.of(notes), Map.of());
    }

    @Test
    void followsANoteFromWaitingToReady() {
        load(trees, note("Graphs.md", new NoteState.Waiting()));
        assertThat(model.summary()).isEqualTo(new LibrarySummary(2, 1, 0, 7, Optional.empty()));

        Note reading = note("Graphs.md", new NoteState.Reading(1, 3));
        model.apply(List.of(new LibraryEvent.NoteChanged(reading)));
        assertThat(model.summary()).isEqualTo(new LibrarySummary(2, 1, 0, 7,
                Optional.of(new LibrarySummary.Current("Graphs.md", reading.state()))));

        model.apply(List.of(new LibraryEvent.NoteChanged(note("Graphs.md", ready(5)))));
        assertThat(model.summary()).isEqualTo(new LibrarySummary(2, 2, 0, 12, Optional.empty()));
    }

    @Test
    void doesNotCountLeavingNotes() {
        load(trees, note("Graphs.md", ready(5)));
        List<LibraryRow.NoteRow> leavers = List.of(model.row(trees.id()).orElseThrow());

        model.setLeaving(leavers, true);
        assertThat(model.summary()).isEqualTo(new LibrarySummary(1, 1, 0, 5, Optional.empty()));

        model.setLeaving(leavers, false);
        assertThat(model.summary()).isEqualTo(new LibrarySummary(2, 2, 0, 12, Optional.empty()));
    }

    @Test
    void countsALeavingNoteThatIsRemovedOnce() {
        load(trees, note("Graphs.md", ready(5)));
        model.setLeaving(List.of(model.row(trees.id()).orElseThrow()), true);

        model.apply(List.of(new LibraryEvent.NoteRemoved(trees.id())));

        assertThat(model.summary()).isEqualTo(new LibrarySummary(1, 1, 0, 5, Optional.empty()));
    }

    @Test
    void usesTheDisplayNameOfTheCurrentNote() {
        load(note("hashing/_index.md", ready(7)), note("replication/_index.md", new NoteState.Embedding(1, 3)));

        assertThat(model.summary().activity())
                .isEqualTo("Embedding replication/_index.md · 1 of 2 notes ready");
    }
}
