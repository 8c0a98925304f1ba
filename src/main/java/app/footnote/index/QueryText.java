package app.footnote.index;

/**
 * Words to search for.
 *
 * @param text the words, as the student wrote them
 * @param weight how much they count beside other texts of the same query; above 0
 */
public record QueryText(String text, double weight) {

    public QueryText {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("Not a weight: " + weight);
        }
    }
}
