package app.footnote.cli.print;

import app.footnote.model.Note;
import java.io.PrintStream;

/** Prints one line for each finished note, for log files and other programs. */
final class ProgressLines implements ProgressDisplay {

    private final PrintStream err;

    ProgressLines(PrintStream err) {
        this.err = err;
    }

    @Override
    public void working(Note note, ProgressState state) {
        // One line for each page would be too many.
    }

    @Override
    public void finished(Note note, ProgressState state) {
        err.println(state.done() + "/" + state.all() + "  " + note.name() + ": " + NoteStateText.of(note.state()));
    }

    @Override
    public void message(String message) {
        err.println(message);
    }

    @Override
    public void close() {
        err.flush();
    }
}
