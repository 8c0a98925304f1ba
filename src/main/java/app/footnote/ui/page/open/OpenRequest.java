package app.footnote.ui.page.open;

import app.footnote.model.NoteId;
import app.footnote.model.session.Quote;
import java.util.Optional;

/**
 * What is to be opened.
 *
 * @param page counted from 1
 * @param quote the words to be marked, if any
 */
public record OpenRequest(NoteId note, int page, Optional<Quote> quote) {

    public static OpenRequest of(Quote quote) {
        return new OpenRequest(quote.source().note(), quote.source().place().page(), Optional.of(quote));
    }
}
