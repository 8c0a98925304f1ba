package app.footnote.cli.print;

import app.footnote.model.Note;
import java.io.PrintStream;

/** One line for each note that is done: what a log file or another program can make use of. */
final class ProgressLines implements ProgressDisplay {

    private final PrintStream err;

    ProgressLines(PrintStream err) {
        this.err = err;
    }

    @Override
    public void working(Note note, Standing standing) {
        // A line for each page would bury the lines that matter.
    }

    @Override
    public void settled(Note note, Standing standing) {
        err.println(
                standing.done() + "/" + standing.all() + "  " + note.name() + ": " + NoteStateText.of(note.state()));
    }

    @Override
    public void say(String message) {
        err.println(message);
    }

    @Override
    public void close() {
        err.flush();
    }
}
