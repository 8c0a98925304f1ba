package app.footnote.cli.print;

import app.footnote.cli.launch.CommandException;
import app.footnote.library.Library;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Message;

/** Warns before a search that some notes cannot be found yet. */
public final class PendingNotesWarning {

    private static final Messages TEXTS = Messages.of("cli");

    private PendingNotesWarning() {
    }

    /** @throws CommandException if the library is empty */
    public static void print(Library library, Terminal terminal) throws CommandException {
        if (library.notes().isEmpty()) {
            throw CommandException.failed(Message.of("cli.library-empty"));
        }
        long waiting = library.notes().stream().filter(note -> !note.state().settled()).count();
        if (waiting > 0) {
            terminal.err().println(TEXTS.text("notes.waiting", waiting));
        }
    }
}
