package app.footnote.ui.page;

import app.footnote.model.NoteId;
import app.footnote.model.session.Quote;
import java.util.Optional;

/**
 * What is to be opened.
 *
 * @param page counted from 1
 * @param quote the words to be marked, if any
 */
record Wanted(NoteId note, int page, Optional<Quote> quote) {

    static Wanted of(Quote quote) {
        return new Wanted(quote.source().note(), quote.source().place().page(), Optional.of(quote));
    }
}
