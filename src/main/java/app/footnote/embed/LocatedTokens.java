package app.footnote.embed;

import ai.djl.huggingface.tokenizers.jni.CharSpan;

/**
 * The tokens of a text with their places. Immutable by convention.
 *
 * @param starts for each token, the index of its first char in the text
 * @param ends for each token, the index after its last char
 */
record LocatedTokens(TokenIds tokens, int[] starts, int[] ends) {

    /** @param spans the places in Unicode code points, in ascending order */
    static LocatedTokens of(String text, TokenIds tokens, CharSpan[] spans) {
        int[] starts = new int[spans.length];
        int[] ends = new int[spans.length];
        boolean plain = text.codePointCount(0, text.length()) == text.length();
        for (int i = 0; i < spans.length; i++) {
            starts[i] = plain ? spans[i].getStart() : text.offsetByCodePoints(0, spans[i].getStart());
            ends[i] = plain ? spans[i].getEnd() : text.offsetByCodePoints(0, spans[i].getEnd());
        }
        return new LocatedTokens(tokens, starts, ends);
    }

    int count() {
        return tokens.count();
    }
}
