package app.footnote.ui.library;

import app.footnote.index.IndexException;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;

/** The texts for a server with the library that cannot be used at the moment. */
final class ServerStatusText {

    private static final Messages TEXTS = Messages.of("ui-library");

    private ServerStatusText() {
    }

    /** A few words for the status bar. */
    static String brief(IndexException cause) {
        return switch (cause.kind()) {
            case UNREACHABLE -> TEXTS.text("server.away");
            case PASSWORD -> TEXTS.text("server.password");
            default -> TEXTS.text("server.unusable");
        };
    }

    /** The explanation beside notes that wait. */
    static String whileImporting(IndexException cause) {
        return TEXTS.text("server.notes-wait", FailureWording.WINDOW.sentences(cause.failure()));
    }
}
