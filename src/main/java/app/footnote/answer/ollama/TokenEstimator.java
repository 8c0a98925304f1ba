package app.footnote.answer.ollama;

/**
 * Estimates the number of tokens of a text for one model without the model's vocabulary. The estimate is rather too
 * high than too low; the model's own counts correct it. Safe for use by several threads.
 */
final class TokenEstimator {

    /** Texts differ, so the estimate stays above the count. */
    private static final double MARGIN = 1.1;
    /** The lower limit of the correction. A server with a part of the prompt in its cache counts only the rest. */
    private static final double LEAST_FACTOR = 0.6;
    /** A shorter prompt says little about others. */
    private static final int LEAST_TOKENS = 200;

    /** Vocabularies contain most English words; parts of names and technical terms are rarely longer. */
    private static final double LETTERS_PER_TOKEN = 4;

    private double factor = 1;

    /** The estimated number of tokens. */
    synchronized int estimate(String text) {
        return (int) Math.ceil(factor * raw(text));
    }

    /**
     * Corrects the estimate by a count of the model.
     *
     * @param estimated the result of {@link #estimate} for the same prompt
     * @param counted the model's count; 0 if unknown
     */
    synchronized void learn(int estimated, int counted) {
        if (estimated < LEAST_TOKENS || counted <= 0) {
            return;
        }
        double corrected = factor * counted / estimated * MARGIN;
        if (corrected > factor) {
            factor = corrected;
        } else if (corrected >= LEAST_FACTOR) {
            factor = (factor + corrected) / 2;
        }
    }

    /**
     * Digits and signs count as one token each, and Latin words by their length. Letters of other scripts count as
     * about one token each or more, because vocabularies contain few of their words.
     */
    private static double raw(String text) {
        double tokens = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean latin = c < 0x80 && Character.isLetter(c);
            if (!latin) {
                tokens += word(letters) + single(c);
                letters = 0;
            } else {
                letters++;
            }
        }
        return tokens + word(letters);
    }

    private static double word(int letters) {
        return Math.ceil(letters / LETTERS_PER_TOKEN);
    }

    private static double single(int c) {
        if (c == ' ') {
            return 0;
        }
        if (c < 0x250) {
            return 1; // Signs, digits, letters with accents.
        }
        if (c < 0x700) {
            return 0.8; // Greek, Cyrillic, Hebrew, Arabic.
        }
        if (c < 0x2000) {
            return 2; // Scripts that few vocabularies contain: each byte of a letter may be a token.
        }
        return c < 0x10000 ? 1.3 : 3;
    }
}
