package app.footnote.embed.folder;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the vectors of tokens become the vector of a text. */
enum TokenPooling {
    /** The vector of the first token. */
    FIRST,
    /** The mean of the vectors of all tokens. */
    MEAN,
    /** The vector of the last token. */
    LAST;

    private static final Pattern FIRST_FAMILIES =
            Pattern.compile("\\bbge-|arctic-embed|mxbai-embed|gte-.*(v1\\.5|multilingual)");
    private static final Pattern LAST_FAMILIES = Pattern.compile("qwen|mistral");

    /** The names that sentence-transformers uses. */
    private static final Map<String, TokenPooling> NAMES =
            Map.of("cls", FIRST, "cls_token", FIRST, "mean", MEAN, "mean_tokens", MEAN, "lasttoken", LAST);

    /** The pooling with a name of sentence-transformers; empty if it is another one. */
    static Optional<TokenPooling> named(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }

    /** The pooling that the model cards of a family describe. */
    static TokenPooling ofFamily(String model) {
        String lower = model.toLowerCase(Locale.ROOT).replace('_', '-');
        if (FIRST_FAMILIES.matcher(lower).find()) {
            return FIRST;
        }
        return LAST_FAMILIES.matcher(lower).find() ? LAST : MEAN;
    }

    /**
     * The vector of a text.
     *
     * @param states the vectors of its tokens one after the other
     */
    float[] pool(float[] states, int dimension) {
        int tokens = states.length / dimension;
        int from = this == LAST ? tokens - 1 : 0;
        int to = this == FIRST ? 1 : tokens;
        float[] sum = new float[dimension];
        for (int token = from; token < to; token++) {
            for (int i = 0; i < dimension; i++) {
                sum[i] += states[token * dimension + i] / (to - from);
            }
        }
        return sum;
    }
}
