package app.footnote.session.transcript;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The words of the notes that are most similar to a sentence that the notes do not clearly support. Immutable.
 *
 * @param footnote the number of the footnote with the same quote; empty if there is none
 */
record NearestQuotes(Quote quote, OptionalInt footnote) {

    /** The most similar quote; empty if none was found. */
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
