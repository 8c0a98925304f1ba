package app.footnote.ui.library;

import static app.footnote.ui.library.SampleNotes.DATABASES;
import static app.footnote.ui.library.SampleNotes.note;
import static app.footnote.ui.library.SampleNotes.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.footnote.model.NoteState;
import app.footnote.ui.library.model.ImportWorkload;
import app.footnote.ui.library.model.ImportWorkload.WorkloadProgress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportWorkloadTest {

    private static final NoteState WAITING = new NoteState.Waiting();

    private Instant now = Instant.EPOCH;
    private final ImportWorkload workload = new ImportWorkload(() -> now);

    private void passSeconds(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private WorkloadProgress progress() {
        return workload.progress().orElseThrow();
    }

    @Test
    void isEmptyWhileEveryNoteIsSettled() {
        workload.update(note("old.md", ready(3)));

        assertThat(workload.progress()).isEmpty();
    }

    @Test
    void countsTheNotesOfABatch() {
        workload.update(note("a.md", WAITING));
        workload.update(note("b.md", WAITING));
        workload.update(note("a.md", ready(3)));

        assertThat(progress().notesDone()).isEqualTo(1);
        assertThat(progress().notes()).isEqualTo(2);
        assertThat(progress().done()).isEqualTo(0.5, within(0.001));
    }

    @Test
    void weighsNotesByTheirSize() {
        workload.update(note("large.pdf", DATABASES, 900_000, WAITING));
        workload.update(note("small.pdf", DATABASES, 100_000, WAITING));
        workload.update(note("large.pdf", DATABASES, 900_000, ready(90)));

        assertThat(progress().done()).isEqualTo(0.9, within(0.001));
    }

    @Test
    void growsWithEveryPassage() {
        workload.update(note("a.md", new NoteState.Embedding(10, 100)));
        double before = progress().done();
        workload.update(note("a.md", new NoteState.Embedding(60, 100)));

        assertThat(progress().done()).isGreaterThan(before);
    }

    @Test
    void estimatesTheTimeLeftFromTheSpeedSoFar() {
        workload.update(note("a.md", WAITING));
        workload.update(note("b.md", WAITING));
        assertThat(progress().timeLeft()).isEmpty();

        passSeconds(20);
        workload.update(note("a.md", ready(3)));

        assertThat(progress().timeLeft()).contains(Duration.ofSeconds(20));
    }

    @Test
    void doesNotCountAPauseAsWork() {
        workload.update(note("a.md", WAITING));
        workload.update(note("b.md", WAITING));
        passSeconds(20);
        workload.update(note("a.md", ready(3)));
        passSeconds(3600);
        workload.restartMeasurement();
        passSeconds(10);
        workload.update(note("b.md", new NoteState.Embedding(50, 100)));

        assertThat(progress().timeLeft().orElseThrow()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void startsAgainAfterTheLastNoteOfABatch() {
        workload.update(note("a.md", WAITING));
        workload.update(note("a.md", ready(3)));
        workload.update(note("b.md", WAITING));

        assertThat(progress().notes()).isEqualTo(1);
        assertThat(progress().done()).isZero();
    }

    @Test
    void forgetsNotesThatAreRemoved() {
        workload.update(note("a.md", WAITING));
        workload.remove(note("a.md", WAITING).id());

        assertThat(workload.progress()).isEmpty();
    }

    @Test
    void roundsTheTimeLeft() {
        assertThat(ImportProgressBar.timeLeft(Duration.ofSeconds(4))).isEqualTo("a few seconds left");
        assertThat(ImportProgressBar.timeLeft(Duration.ofSeconds(38))).isEqualTo("40 s left");
        assertThat(ImportProgressBar.timeLeft(Duration.ofSeconds(400))).isEqualTo("7 min left");
        assertThat(ImportProgressBar.timeLeft(Duration.ofMinutes(140))).isEqualTo("2 h left");
    }
}
