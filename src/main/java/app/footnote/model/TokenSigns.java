package app.footnote.model;

/**
 * The signs of the components of the vectors of a passage's content words, one bit for each component. They tell which
 * words of a passage are close in meaning to a word of a question, for a tenth of the bytes that the vectors need. Not
 * copied; must not be changed.
 *
 * @param dimension the number of components of each vector; a multiple of 64
 * @param headings the number of vectors of the headings, which come first
 * @param sentences the number of vectors of each sentence, in the order of the text; sentences without vectors are
 * omitted
 * @param bits {@code dimension / 64} numbers for each vector; a bit is set if the component is positive. Component
 * {@code i} is bit {@code i % 64} of number {@code i / 64}.
 */
public record TokenSigns(int dimension, int headings, int[] sentences, long[] bits) {

    public TokenSigns {
        if (dimension % Long.SIZE != 0) {
            throw new IllegalArgumentException("Not a multiple of 64: " + dimension);
        }
    }

    /** The number of vectors. */
    public int count() {
        return bits.length / (dimension / Long.SIZE);
    }
}
