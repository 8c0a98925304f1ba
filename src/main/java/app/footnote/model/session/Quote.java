package app.footnote.model.session;

/**
 * Words of a note and their location. Immutable.
 *
 * @param source the location of exactly these words
 * @param words the words at that location, with white space {@linkplain #fold folded}
 */
public record Quote(Source source, String words) {

    /** Replaces each run of white space by one blank and removes white space at the ends. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.append(c);
                gap = false;
            }
        }
        return folded.toString();
    }
}
