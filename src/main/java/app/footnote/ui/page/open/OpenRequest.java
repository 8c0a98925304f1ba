package app.footnote.ui.page.open;

import app.footnote.model.NoteId;
import app.footnote.model.session.Quote;
import java.util.Optional;

/**
 * A note that is to be opened. Immutable.
 *
 * @param page the page to show, counted from 1
 * @param quote the quote to highlight
 */
public record OpenRequest(NoteId note, int page, Optional<Quote> quote) {

    public static OpenRequest of(Quote quote) {
        return new OpenRequest(quote.source().note(), quote.source().place().page(), Optional.of(quote));
    }
}
