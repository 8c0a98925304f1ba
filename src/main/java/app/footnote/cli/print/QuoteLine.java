package app.footnote.cli.print;

import app.footnote.library.store.LibraryException;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;

/** A quote for people, in one line: the note, where in it, and the words. */
final class QuoteLine {

    private QuoteLine() {
    }

    static String of(Quote quote, PlacePrinter whereabouts, TerminalStyle style)
            throws LibraryException, InterruptedException {
        Source source = quote.source();
        String heading = source.headings().isEmpty() ? "" : " (" + source.headings().getLast() + ")";
        return source.name() + ", " + whereabouts.words(source.note(), source.place()) + style.dim(heading)
                + ": \"" + quote.words() + "\"";
    }
}
