package app.footnote.answer.ollama;

/**
 * Estimates how many tokens a text has for one model, without the model's own vocabulary: rather too many than too few.
 * What the model itself counted corrects the estimate. Safe for use by many threads.
 */
final class TokenEstimator {

    /** Kept above what was counted, since texts differ. */
    private static final double MARGIN = 1.1;
    /** How far the estimate may come down; also what a server that counts only what is new to it cannot pass. */
    private static final double LEAST_FACTOR = 0.6;
    /** A prompt of fewer tokens than this tells nothing about others. */
    private static final int LEAST_TOKENS = 200;

    /** Vocabularies hold most English words whole; longer parts than this are rare in names and technical terms. */
    private static final double LETTERS_PER_TOKEN = 4;

    private double factor = 1;

    /** How many tokens the text has, at most. */
    synchronized int of(String text) {
        return (int) Math.ceil(factor * raw(text));
    }

    /**
     * Takes in what the model counted.
     *
     * @param estimated what {@link #of} made of the same prompt
     * @param counted by the model; a server that had a part of the prompt in its cache may count only the rest
     */
    synchronized void learn(int estimated, int counted) {
        if (estimated < LEAST_TOKENS || counted <= 0) {
            return;
        }
        double right = factor * counted / estimated * MARGIN;
        if (right > factor) {
            factor = right;
        } else if (right >= LEAST_FACTOR) {
            factor = (factor + right) / 2;
        }
    }

    /**
     * Digits and signs count one each, runs of Latin letters by their length, and letters of other scripts one each or
     * more, as vocabularies know few of their words.
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
            return 2; // Writing that few vocabularies know: a letter may be several bytes, each a token.
        }
        return c < 0x10000 ? 1.3 : 3;
    }
}
