package app.footnote.session.transcript;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The words of the notes that come nearest to a sentence which they do not clearly carry.
 *
 * @param footnote the number of the footnote that quotes them already; empty if none does
 */
record NearestQuotes(Quote quote, OptionalInt footnote) {

    /** How nearest words stand to the answer, in the place of a verdict. */
    static final String STANDING = "nearest";

    /** Empty if nothing was found that comes near it. */
    static Optional<NearestQuotes> to(SentenceCheck check, Answer answer) {
        return check.evidence().stream().findFirst().map(quote -> new NearestQuotes(quote, number(quote, answer)));
    }

    private static OptionalInt number(Quote quote, Answer answer) {
        return answer.footnotes()
                .stream()
                .filter(footnote -> footnote.quote().equals(quote))
                .mapToInt(Footnote::number)
                .findFirst();
    }
}
