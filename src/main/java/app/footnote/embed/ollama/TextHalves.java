package app.footnote.embed.ollama;

/**
 * A text split into two halves, neither of which is blank. Immutable.
 */
record TextHalves(String first, String second) {

    /** Whether the text can be split. */
    static boolean has(String text) {
        return text.strip().codePoints().limit(2).count() == 2;
    }

    /** Splits at the white space nearest to the middle, or else in the middle, but never within a character. */
    static TextHalves of(String text) {
        String stripped = text.strip();
        int middle = stripped.length() / 2;
        for (int away = 0; away < middle; away++) {
            if (Character.isWhitespace(stripped.charAt(middle - away))) {
                return at(stripped, middle - away);
            }
            if (middle + away < stripped.length() && Character.isWhitespace(stripped.charAt(middle + away))) {
                return at(stripped, middle + away);
            }
        }
        boolean withinPair = Character.isLowSurrogate(stripped.charAt(middle))
                && Character.isHighSurrogate(stripped.charAt(middle - 1));
        return at(stripped, withinPair ? middle - 1 : middle);
    }

    private static TextHalves at(String text, int index) {
        return new TextHalves(text.substring(0, index).strip(), text.substring(index).strip());
    }
}
