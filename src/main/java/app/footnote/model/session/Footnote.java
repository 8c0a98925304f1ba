package app.footnote.model.session;

/**
 * A numbered citation in an answer.
 *
 * @param number the number that stands in the answer as {@code [number]}, counted from 1
 * @param verdict how far the quote carries the sentences that cite it
 */
public record Footnote(int number, Quote quote, Verdict verdict) {

    public Source source() {
        return quote.source();
    }
}
