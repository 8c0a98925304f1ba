package app.footnote.answer.check;

import app.footnote.model.session.Quote;
import app.footnote.model.session.Verdict;
import app.footnote.model.text.Range;
import java.util.Optional;

/**
 * A change of an answer's footnotes.
 *
 * @param range what goes: a marker, or nothing where one is added
 * @param citing what comes in its place
 */
record CitationEdit(Range range, Optional<Citing> citing) {

    /** A quote, and how far it carries what cites it here. */
    record Citing(Quote quote, Verdict verdict) {
    }

    static CitationEdit leavingOut(CitationMarker marker) {
        return new CitationEdit(marker.range(), Optional.empty());
    }

    static CitationEdit citing(Range range, Quote quote, Verdict verdict) {
        return new CitationEdit(range, Optional.of(new Citing(quote, verdict)));
    }
}
