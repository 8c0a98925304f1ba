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
 * How far the work on a batch of notes has come, from when the first was taken in until none is left. A note weighs as
 * much as its file, the only size that is known before it is read. For one thread.
 */
public final class ImportWorkload {

    /** Reading takes about this part of a note's time, embedding the rest. */
    private static final double READING_PART = 0.15;
    /** A file's size says little about very small files: opening them has its price too. */
    private static final long LEAST_BYTES = 20_000;
    private static final Duration BEFORE_GUESSING = Duration.ofSeconds(3);
    private static final double DONE_BEFORE_GUESSING = 0.02;

    private final InstantSource clock;
    private final Map<NoteId, NoteWork> parts = new HashMap<>();
    private int unsettled;
    private @Nullable Instant began;
    private double doneAtBeginning;

    public ImportWorkload(InstantSource clock) {
        this.clock = clock;
    }

    private record NoteWork(double weight, double done, boolean settled) {
    }

    /**
     * How far it is.
     *
     * @param done from 0 to 1
     * @param timeLeft how long it will take from now; empty while that cannot be said
     */
    public record WorkloadProgress(int notesDone, int notes, double done, Optional<Duration> timeLeft) {
    }

    public void update(Note note) {
        NoteState state = note.state();
        if (state.settled() && !parts.containsKey(note.id())) {
            return;
        }
        if (began == null) {
            begin(0);
        }
        store(note.id(), new NoteWork(Math.max(LEAST_BYTES, note.bytes()), done(state), state.settled()));
    }

    /** From now on the speed is measured anew, as after a pause. */
    public void restartMeasurement() {
        if (began != null) {
            begin(done());
        }
    }

    private void begin(double done) {
        began = clock.instant();
        doneAtBeginning = done;
    }

    private void store(NoteId id, NoteWork part) {
        NoteWork before = parts.put(id, part);
        unsettled += (part.settled() ? 0 : 1) - (before == null || before.settled() ? 0 : 1);
        clearWhenDone();
    }

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
            began = null;
        }
    }

    private static double done(NoteState state) {
        return switch (state) {
            case NoteState.Waiting _ -> 0;
            case NoteState.Reading(int page, int pages) -> READING_PART * page / Math.max(page, Math.max(1, pages));
            case NoteState.Embedding(int done, int passages) ->
                    READING_PART + (1 - READING_PART) * done / Math.max(1, passages);
            case NoteState.Ready _, NoteState.Failed _, NoteState.Cancelled _ -> 1;
        };
    }

    /** Empty if there is nothing to do. */
    public Optional<WorkloadProgress> progress() {
        if (began == null) {
            return Optional.empty();
        }
        double done = done();
        return Optional.of(new WorkloadProgress(parts.size() - unsettled, parts.size(), done, left(began, done)));
    }

    private double done() {
        double whole = parts.values().stream().mapToDouble(NoteWork::weight).sum();
        return parts.values().stream().mapToDouble(part -> part.weight() * part.done()).sum() / whole;
    }

    private Optional<Duration> left(Instant start, double done) {
        Duration elapsed = Duration.between(start, clock.instant());
        double sinceThen = done - doneAtBeginning;
        if (elapsed.compareTo(BEFORE_GUESSING) < 0 || sinceThen < DONE_BEFORE_GUESSING) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - done) / sinceThen)));
    }
}
