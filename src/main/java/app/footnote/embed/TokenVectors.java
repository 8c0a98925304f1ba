package app.footnote.embed;

/**
 * The vectors of the tokens of a text, in the order of the text, without those of punctuation. Immutable by convention.
 *
 * @param values the vectors, each of unit length, one after the other
 * @param content for each token, whether it is neither punctuation nor part of a function word such as "the"
 */
public record TokenVectors(float[] values, boolean[] content) {

    /** The number of vectors. */
    public int count() {
        return content.length;
    }

    /** The number of components of a vector; 0 without vectors. */
    public int dimension() {
        return content.length == 0 ? 0 : values.length / content.length;
    }
}
