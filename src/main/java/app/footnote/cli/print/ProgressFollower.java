package app.footnote.cli.print;

import app.footnote.embed.EmbedException;
import app.footnote.function.ThrowingRunnable;
import app.footnote.index.IndexException;
import app.footnote.library.Library;
import app.footnote.library.event.LibraryEvent;
import app.footnote.library.event.Subscription;
import app.footnote.library.store.LibraryException;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.failure.FailureException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows the progress of notes that are processed. Safe for use by several threads. */
public final class ProgressFollower implements AutoCloseable {

    private static final Messages TEXTS = Messages.of("cli");

    /** Reading takes a small part of the time, embedding the rest. */
    private static final int READING_PERCENT = 10;

    private final ProgressDisplay display;
    private final Map<NoteId, Integer> percentInProgress = new HashMap<>();
    private final Set<NoteId> finished = new HashSet<>();

    ProgressFollower(ProgressDisplay display) {
        this.display = display;
    }

    /** Creates a follower with the display that suits the terminal. */
    public static ProgressFollower on(Terminal terminal) {
        return new ProgressFollower(
                terminal.isInteractive() ? new ProgressBarDisplay(terminal.err()) : new ProgressLines(terminal.err()));
    }

    /** Processes the queue of a library and shows the progress. */
    public void processQueue(Library library) throws LibraryException, InterruptedException {
        processQueue(library, () -> {
        });
    }

    /**
     * Processes the queue of a library, shows the progress, and returns when all notes are finished or the queue is
     * paused.
     *
     * @param queueing queues notes; they are processed from the first one on, while the others are still being queued
     */
    public void processQueue(Library library, ThrowingRunnable<LibraryException> queueing)
            throws LibraryException, InterruptedException {
        try (Subscription _ = library.listen(this::onEvent)) {
            library.notes().forEach(this::expect);
            library.queue().resume();
            queueing.run();
            library.notes().forEach(this::expect);
            library.queue().awaitIdle();
        }
        library.notes().forEach(this::finish);
    }

    /** Upgrades the notes that an earlier release has indexed, and shows the progress. */
    public void upgrade(Library library) throws EmbedException, IndexException, InterruptedException {
        int all = library.tokenUpgrade().pending().size();
        if (all > 0) {
            display.message(TEXTS.text("progress.upgrading", all));
            AtomicInteger done = new AtomicInteger();
            library.tokenUpgrade().run(id -> {
                int count = done.incrementAndGet();
                library.note(id).ifPresent(
                        note -> display.finished(
                                note, new ProgressDisplay.ProgressState(count, Math.max(count, all), 0)));
            });
        }
    }

    /** Counts a note that waits, so that the total is right from the start. */
    private synchronized void expect(Note note) {
        if (!note.state().settled() && !finished.contains(note.id())) {
            percentInProgress.putIfAbsent(note.id(), 0);
        }
    }

    /** Shows a note whose last event was not delivered before the end. */
    private synchronized void finish(Note note) {
        if (percentInProgress.containsKey(note.id())) {
            noteChanged(note);
        }
    }

    /** Shows an event of the library. */
    public synchronized void onEvent(LibraryEvent event) {
        switch (event) {
            case LibraryEvent.NoteChanged changed -> noteChanged(changed.note());
            case LibraryEvent.QueuePaused paused -> paused.because()
                    .ifPresent(failure -> display.message(FailureWording.COMMAND_LINE.sentences(failure)));
            case LibraryEvent.IndexOutageChanged troubled -> display.message(
                    troubled.because()
                            .map(FailureException::failure)
                            .map(FailureWording.COMMAND_LINE::sentences)
                            .map(sentences -> TEXTS.text("progress.index-unavailable", sentences))
                            .orElseGet(() -> TEXTS.text("progress.index-available")));
            default -> {
                // Courses and removals are not progress.
            }
        }
    }

    private void noteChanged(Note note) {
        if (note.state().settled()) {
            percentInProgress.remove(note.id());
            if (finished.add(note.id())) {
                display.finished(note, state());
            }
        } else {
            finished.remove(note.id());
            percentInProgress.put(note.id(), percent(note.state()));
            display.working(note, state());
        }
    }

    private ProgressDisplay.ProgressState state() {
        int percent = percentInProgress.values().stream().mapToInt(Integer::intValue).sum();
        return new ProgressDisplay.ProgressState(
                finished.size(), finished.size() + percentInProgress.size(), percent);
    }

    private static int percent(NoteState state) {
        return switch (state) {
            case NoteState.Reading(int page, int pages) when pages > 0 -> READING_PERCENT * page / pages;
            case NoteState.Embedding(int done, int passages) when passages > 0 ->
                    READING_PERCENT + (100 - READING_PERCENT) * done / passages;
            default -> 0;
        };
    }

    @Override
    public synchronized void close() {
        display.close();
    }
}
