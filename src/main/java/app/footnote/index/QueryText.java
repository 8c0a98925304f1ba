package app.footnote.index;

/**
 * A text whose words are searched for. Immutable.
 *
 * @param text the text as the student wrote it
 * @param weight the weight of the text relative to other texts of the same query; above 0
 */
public record QueryText(String text, double weight) {

    public QueryText {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("Not a weight: " + weight);
        }
    }
}
