package app.footnote.model.session;

/**
 * Words of a note with the place where they stand.
 *
 * @param source the place of these very words
 * @param words as they stand there, {@linkplain #fold folded}
 */
public record Quote(Source source, String words) {

    /** Text with every run of white space made one blank, and none at its ends. */
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
