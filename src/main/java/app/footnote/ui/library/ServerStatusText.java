package app.footnote.ui.library;

import app.footnote.index.IndexException;

/** What the window says while the server that keeps the library cannot be used. */
final class ServerStatusText {

    private ServerStatusText() {
    }

    /** In a few words, for the status line. */
    static String brief(IndexException trouble) {
        return switch (trouble.kind()) {
            case UNREACHABLE -> "Redis is away; trying again";
            case PASSWORD -> "Redis wants a password; trying again";
            default -> "Redis cannot be used; trying again";
        };
    }

    /** For who waits for notes to be read. */
    static String whileReading(IndexException trouble) {
        return trouble.getMessage() + " Notes wait until then, and go on by themselves.";
    }
}
