package app.footnote.cli.print;

import app.footnote.library.store.LibraryException;
import app.footnote.model.session.Quote;
import app.footnote.model.session.ReadableQuote;
import app.footnote.model.session.Source;

/** Formats a quote in one line: the note, the place, and the words. */
final class QuoteLine {

    private QuoteLine() {
    }

    static String of(Quote quote, PlacePrinter places, TerminalStyle style)
            throws LibraryException, InterruptedException {
        Source source = quote.source();
        String heading = source.headings().isEmpty() ? "" : " (" + source.headings().getLast() + ")";
        return source.name() + ", " + places.words(source) + style.dim(heading)
                + ": \"" + ReadableQuote.words(quote) + "\"";
    }
}
