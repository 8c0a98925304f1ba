package app.footnote.embed;

import app.footnote.model.TokenSigns;
import app.footnote.model.text.Range;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text that went through the built-in model, with the vectors of its tokens. Immutable by convention.
 *
 * @param vector the vector of the whole text, of unit length
 * @param states the vectors of all tokens one after the other
 */
record EmbeddedText(String text, LocatedTokens tokens, float[] vector, float[] states) {

    /** The vectors of the content words after a char, of unit length. */
    List<float[]> contentVectors(int from) {
        int dimension = vector.length;
        return Arrays.stream(ContentTokens.of(text, tokens, new Range(from, text.length())).chosen())
                .mapToObj(token -> Arrays.copyOfRange(states, token * dimension, (token + 1) * dimension))
                .map(UnitVector::of)
                .toList();
    }

    /** The vectors of all tokens but punctuation. */
    TokenVectors tokenVectors() {
        int[] chosen = IntStream.range(0, tokens.count()).filter(this::hasLetterOrDigit).toArray();
        int[] content = ContentTokens.of(text, tokens, new Range(0, text.length())).chosen();
        int dimension = vector.length;
        float[] values = new float[chosen.length * dimension];
        boolean[] isContent = new boolean[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            float[] state = Arrays.copyOfRange(states, chosen[i] * dimension, (chosen[i] + 1) * dimension);
            System.arraycopy(UnitVector.of(state), 0, values, i * dimension, dimension);
            isContent[i] = Arrays.binarySearch(content, chosen[i]) >= 0;
        }
        return new TokenVectors(values, isContent);
    }

    private boolean hasLetterOrDigit(int token) {
        return text.substring(tokens.starts()[token], tokens.ends()[token])
                .codePoints()
                .anyMatch(Character::isLetterOrDigit);
    }

    /**
     * The signs of the vectors of the content words.
     *
     * @param headings the number of chars of the headings, with the line break after them
     */
    TokenSigns signs(int headings) {
        int[] above = ContentTokens.of(text, tokens, new Range(0, headings)).chosen();
        ContentTokens below = ContentTokens.of(text, tokens, new Range(headings, text.length()));
        int[] all = IntStream.concat(Arrays.stream(above), Arrays.stream(below.chosen())).toArray();
        return new TokenSigns(vector.length, above.length, below.sentences(), bits(all));
    }

    private long[] bits(int[] chosen) {
        int words = vector.length / Long.SIZE;
        long[] bits = new long[chosen.length * words];
        for (int i = 0; i < chosen.length; i++) {
            for (int component = 0; component < vector.length; component++) {
                if (states[chosen[i] * vector.length + component] > 0) {
                    bits[i * words + component / Long.SIZE] |= 1L << component;
                }
            }
        }
        return bits;
    }
}
