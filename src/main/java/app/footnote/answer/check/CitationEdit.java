package app.footnote.answer.check;

import app.footnote.model.session.Quote;
import app.footnote.model.session.Verdict;
import app.footnote.model.text.Range;
import java.util.Optional;

/**
 * A change of an answer's footnotes. Immutable.
 *
 * @param range the marker to remove; empty if one is only added
 * @param citing the quote to cite instead; empty if a marker is only removed
 */
record CitationEdit(Range range, Optional<CitedQuote> citing) {

    /** A quote, and how well it supports the claim that cites it. */
    record CitedQuote(Quote quote, Verdict verdict) {
    }

    static CitationEdit removal(CitationMarker marker) {
        return new CitationEdit(marker.range(), Optional.empty());
    }

    static CitationEdit citing(Range range, Quote quote, Verdict verdict) {
        return new CitationEdit(range, Optional.of(new CitedQuote(quote, verdict)));
    }
}
