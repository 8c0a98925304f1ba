package app.footnote.ui.library;

import static app.footnote.ui.library.SampleNotes.DATABASES;
import static app.footnote.ui.library.SampleNotes.note;
import static app.footnote.ui.library.SampleNotes.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.footnote.model.NoteState;
import app.footnote.ui.library.model.ImportWorkload;
import app.footnote.ui.library.model.ImportWorkload.Progress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportWorkloadTest {

    private static final NoteState WAITING = new NoteState.Waiting();

    private Instant now = Instant.EPOCH;
    private final ImportWorkload workload = new ImportWorkload(() -> now);

    private void seconds(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private Progress progress() {
        return workload.progress().orElseThrow();
    }

    @Test
    void isEmptyWhileEveryNoteIsSettled() {
        workload.see(note("old.md", ready(3)));

        assertThat(workload.progress()).isEmpty();
    }

    @Test
    void countsTheNotesOfABatch() {
        workload.see(note("a.md", WAITING));
        workload.see(note("b.md", WAITING));
        workload.see(note("a.md", ready(3)));

        assertThat(progress().notesDone()).isEqualTo(1);
        assertThat(progress().notes()).isEqualTo(2);
        assertThat(progress().done()).isEqualTo(0.5, within(0.001));
    }

    @Test
    void weighsNotesByTheirSize() {
        workload.see(note("large.pdf", DATABASES, 900_000, WAITING));
        workload.see(note("small.pdf", DATABASES, 100_000, WAITING));
        workload.see(note("large.pdf", DATABASES, 900_000, ready(90)));

        assertThat(progress().done()).isEqualTo(0.9, within(0.001));
    }

    @Test
    void growsWithEveryPassage() {
        workload.see(note("a.md", new NoteState.Embedding(10, 100)));
        double before = progress().done();
        workload.see(note("a.md", new NoteState.Embedding(60, 100)));

        assertThat(progress().done()).isGreaterThan(before);
    }

    @Test
    void guessesTheTimeLeftFromTheSpeedSoFar() {
        workload.see(note("a.md", WAITING));
        workload.see(note("b.md", WAITING));
        assertThat(progress().left()).isEmpty();

        seconds(20);
        workload.see(note("a.md", ready(3)));

        assertThat(progress().left()).contains(Duration.ofSeconds(20));
    }

    @Test
    void doesNotCountAPauseAsWork() {
        workload.see(note("a.md", WAITING));
        workload.see(note("b.md", WAITING));
        seconds(20);
        workload.see(note("a.md", ready(3)));
        seconds(3600);
        workload.measureAnew();
        seconds(10);
        workload.see(note("b.md", new NoteState.Embedding(50, 100)));

        assertThat(progress().left().orElseThrow()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void startsAnewAfterTheLastNoteOfABatch() {
        workload.see(note("a.md", WAITING));
        workload.see(note("a.md", ready(3)));
        workload.see(note("b.md", WAITING));

        assertThat(progress().notes()).isEqualTo(1);
        assertThat(progress().done()).isZero();
    }

    @Test
    void forgetsNotesThatAreRemoved() {
        workload.see(note("a.md", WAITING));
        workload.forget(note("a.md", WAITING).id());

        assertThat(workload.progress()).isEmpty();
    }

    @Test
    void saysRoughlyHowLongItTakes() {
        assertThat(ImportProgressBar.words(Duration.ofSeconds(4))).isEqualTo("a few seconds left");
        assertThat(ImportProgressBar.words(Duration.ofSeconds(38))).isEqualTo("40 s left");
        assertThat(ImportProgressBar.words(Duration.ofSeconds(400))).isEqualTo("7 min left");
        assertThat(ImportProgressBar.words(Duration.ofMinutes(140))).isEqualTo("2 h left");
    }
}
