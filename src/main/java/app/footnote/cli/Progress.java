package app.footnote.cli;

import app.footnote.library.LibraryEvent;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import java.util.HashSet;
import java.util.Set;

/** Follows the notes on their way into the index, and shows it. Safe for use by many threads. */
final class Progress implements AutoCloseable {

    private final ProgressDisplay display;
    private final Set<NoteId> underway = new HashSet<>();
    private final Set<NoteId> settled = new HashSet<>();

    Progress(ProgressDisplay display) {
        this.display = display;
    }

    /** The display that suits the terminal. */
    static Progress on(Terminal terminal) {
        return new Progress(
                terminal.watched() ? new ProgressBarDisplay(terminal.err()) : new ProgressLines(terminal.err()));
    }

    synchronized void hear(LibraryEvent event) {
        switch (event) {
            case LibraryEvent.NoteChanged changed -> noteChanged(changed.note());
            case LibraryEvent.QueuePaused paused -> paused.because()
                    .ifPresent(why -> display.say(why.reason() + " " + why.remedy()));
            default -> {
                // Neither courses nor removals are on their way anywhere.
            }
        }
    }

    private void noteChanged(Note note) {
        if (note.state().settled()) {
            underway.remove(note.id());
            settled.add(note.id());
            display.settled(note, settled.size(), settled.size() + underway.size());
        } else {
            settled.remove(note.id());
            underway.add(note.id());
            display.working(note, settled.size(), settled.size() + underway.size());
        }
    }

    @Override
    public synchronized void close() {
        display.close();
    }
}
