package app.footnote.ui.library.model;

import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The progress of importing a batch of notes, from the first note until none is left. Notes are weighted by the size of
 * their files, which is known before they are read. Not thread-safe.
 */
public final class ImportWorkload {

    /** The part of a note's time that reading takes, roughly; embedding takes the rest. */
    private static final double READING_SHARE = 0.15;
    /** The least weight of a file, because opening a small file takes time too. */
    private static final long MIN_BYTES = 20_000;
    private static final Duration MIN_TIME_TO_ESTIMATE = Duration.ofSeconds(3);
    private static final double MIN_DONE_TO_ESTIMATE = 0.02;

    private final InstantSource clock;
    private final Map<NoteId, NoteWork> parts = new HashMap<>();
    private int unsettled;
    private @Nullable Instant measuringSince;
    private double doneAtStart;

    public ImportWorkload(InstantSource clock) {
        this.clock = clock;
    }

    private record NoteWork(double weight, double done, boolean settled) {
    }

    /**
     * The progress of a batch.
     *
     * @param done from 0 to 1
     * @param timeLeft the estimated remaining time; empty while there is too little to estimate from
     */
    public record WorkloadProgress(int notesDone, int notes, double done, Optional<Duration> timeLeft) {
    }

    /** Adds a note to the batch or updates its state. Notes that are settled from the start are ignored. */
    public void update(Note note) {
        NoteState state = note.state();
        if (state.settled() && !parts.containsKey(note.id())) {
            return;
        }
        if (measuringSince == null) {
            startMeasuring(0);
        }
        store(note.id(), new NoteWork(Math.max(MIN_BYTES, note.bytes()), done(state), state.settled()));
    }

    /** Starts measuring the speed again, as after a pause. */
    public void restartMeasurement() {
        if (measuringSince != null) {
            startMeasuring(done());
        }
    }

    private void startMeasuring(double done) {
        measuringSince = clock.instant();
        doneAtStart = done;
    }

    private void store(NoteId id, NoteWork part) {
        NoteWork before = parts.put(id, part);
        unsettled += (part.settled() ? 0 : 1) - (before == null || before.settled() ? 0 : 1);
        clearWhenDone();
    }

    /** Removes a note from the batch. */
    public void remove(NoteId id) {
        NoteWork before = parts.remove(id);
        if (before != null && !before.settled()) {
            unsettled--;
        }
        clearWhenDone();
    }

    private void clearWhenDone() {
        if (unsettled == 0) {
            parts.clear();
            measuringSince = null;
        }
    }

    private static double done(NoteState state) {
        return switch (state) {
            case NoteState.Waiting _ -> 0;
            case NoteState.Reading(int page, int pages) -> READING_SHARE * page / Math.max(page, Math.max(1, pages));
            case NoteState.Embedding(int done, int passages) ->
                    READING_SHARE + (1 - READING_SHARE) * done / Math.max(1, passages);
            case NoteState.Ready _, NoteState.Failed _, NoteState.Cancelled _ -> 1;
        };
    }

    /** The progress; empty if there is nothing to import. */
    public Optional<WorkloadProgress> progress() {
        if (measuringSince == null) {
            return Optional.empty();
        }
        double done = done();
        return Optional
                .of(new WorkloadProgress(parts.size() - unsettled, parts.size(), done, left(measuringSince, done)));
    }

    private double done() {
        double totalWeight = parts.values().stream().mapToDouble(NoteWork::weight).sum();
        return parts.values().stream().mapToDouble(part -> part.weight() * part.done()).sum() / totalWeight;
    }

    private Optional<Duration> left(Instant start, double done) {
        Duration elapsed = Duration.between(start, clock.instant());
        double doneSinceStart = done - doneAtStart;
        if (elapsed.compareTo(MIN_TIME_TO_ESTIMATE) < 0 || doneSinceStart < MIN_DONE_TO_ESTIMATE) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - done) / doneSinceStart)));
    }
}
