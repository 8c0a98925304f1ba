package app.footnote.model.session;

/**
 * A numbered citation in an answer. Immutable.
 *
 * @param number the number in the answer, as {@code [number]}, counted from 1
 * @param verdict how well the quote supports the sentences that cite it
 */
public record Footnote(int number, Quote quote, Verdict verdict) {

    public Source source() {
        return quote.source();
    }
}
