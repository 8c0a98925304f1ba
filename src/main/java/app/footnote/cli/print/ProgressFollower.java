package app.footnote.cli.print;

import app.footnote.library.event.LibraryEvent;
import app.footnote.messages.FailureWording;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Follows the notes on their way into the index, and shows it. Safe for use by many threads. */
public final class ProgressFollower implements AutoCloseable {

    private static final int READING_PERCENT = 10;

    private final ProgressDisplay display;
    private final Map<NoteId, Integer> underwayPercent = new HashMap<>();
    private final Set<NoteId> settled = new HashSet<>();

    ProgressFollower(ProgressDisplay display) {
        this.display = display;
    }

    /** The display that suits the terminal. */
    public static ProgressFollower on(Terminal terminal) {
        return new ProgressFollower(
                terminal.watched() ? new ProgressBarDisplay(terminal.err()) : new ProgressLines(terminal.err()));
    }

    public synchronized void hear(LibraryEvent event) {
        switch (event) {
            case LibraryEvent.NoteChanged changed -> noteChanged(changed.note());
            case LibraryEvent.QueuePaused paused -> paused.because()
                    .ifPresent(why -> display.say(FailureWording.COMMAND_LINE.sentences(why)));
            case LibraryEvent.IndexTroubled troubled -> display.say(
                    troubled.because()
                            .map(why -> why.getMessage() + " Notes wait until then, and go on by themselves.")
                            .orElse("The server is there again."));
            default -> {
                // Neither courses nor removals are on their way anywhere.
            }
        }
    }

    private void noteChanged(Note note) {
        if (note.state().settled()) {
            underwayPercent.remove(note.id());
            settled.add(note.id());
            display.settled(note, standing());
        } else {
            settled.remove(note.id());
            underwayPercent.put(note.id(), percent(note.state()));
            display.working(note, standing());
        }
    }

    private ProgressDisplay.Standing standing() {
        int begun = underwayPercent.values().stream().mapToInt(Integer::intValue).sum();
        return new ProgressDisplay.Standing(settled.size(), settled.size() + underwayPercent.size(), begun);
    }

    /** Reading takes a small part of the time, embedding the rest. */
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
