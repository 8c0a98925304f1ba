package app.footnote.ui.page.open;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import java.nio.file.Path;

/** What to say to a student when a note, or words in it, cannot be shown as wanted. */
public final class OpenFailures {

    private OpenFailures() {
    }

    static Failure removed(OpenRequest wanted) {
        String file = wanted.quote().map(quote -> " It was read from %s.".formatted(quote.source().file())).orElse("");
        String name = wanted.quote().map(quote -> "“" + quote.source().name() + "”").orElse("This note");
        return Failure.verbatim(
                Kind.MISSING,
                name + " is no longer in the library." + file,
                "Add the file again to see its pages.");
    }

    static Failure unread() {
        return Failure.verbatim(
                Kind.MISSING,
                "This note has not been read yet.",
                "Wait until it is ready, then open it again.");
    }

    public static Failure library(Exception cause) {
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return Failure.verbatim(
                Kind.INTERNAL,
                "The note cannot be taken from the library: " + reason,
                "Read the note again; if that does not help, the log says more.");
    }

    static String undrawable(Path file) {
        return "%s can no longer be drawn as it looks, so this is its text as it was read. Download or export it again."
                .formatted(file);
    }

    static String readAgain(boolean wordsAreThere) {
        return wordsAreThere
                ? "The note has changed since this answer was written; the quoted words were found again here."
                : "The note has changed since this answer was written, and the quoted words are no longer in it.";
    }
}
