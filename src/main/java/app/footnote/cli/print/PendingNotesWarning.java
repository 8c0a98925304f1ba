package app.footnote.cli.print;

import app.footnote.cli.launch.CommandException;
import app.footnote.library.Library;

/** Tells that a search sees less than was added. */
public final class PendingNotesWarning {

    private PendingNotesWarning() {
    }

    public static void tell(Library library, Terminal terminal) throws CommandException {
        if (library.notes().isEmpty()) {
            throw CommandException.failed("Your library is empty. 'footnote add PATH' adds notes.");
        }
        long waiting = library.notes().stream().filter(note -> !note.state().settled()).count();
        if (waiting > 0) {
            terminal.err()
                    .println(
                            waiting + (waiting == 1 ? " note is" : " notes are")
                                    + " not ready yet; 'footnote add' goes on with them.");
        }
    }
}
