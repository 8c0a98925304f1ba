package app.footnote.session.markdown;

/** Replaces characters that a format does not allow. Each char is replaced by one char, so that indexes stay valid. */
public final class CharacterFilter {

    private static final char REPLACEMENT = '\uFFFD';

    private CharacterFilter() {
    }

    /** Replaces what XML 1.0 (section 2.2) does not allow: control characters and unpaired surrogates. */
    public static String xml(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (!isXml(text, i)) {
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    private static boolean isXml(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (c >= ' ' && c < '\uFFFE') || c == '\t' || c == '\n' || c == '\r';
    }
}
