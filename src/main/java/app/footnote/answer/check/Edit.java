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
record Edit(Range range, Optional<Citing> citing) {

    /** A quote, and how far it carries what cites it here. */
    record Citing(Quote quote, Verdict verdict) {
    }

    static Edit leavingOut(Marker marker) {
        return new Edit(marker.range(), Optional.empty());
    }

    static Edit citing(Range range, Quote quote, Verdict verdict) {
        return new Edit(range, Optional.of(new Citing(quote, verdict)));
    }
}
