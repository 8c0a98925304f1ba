package app.footnote.ui.page.open;

import app.footnote.model.text.Range;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in the form in which it is searched: case, accents, and the number and kind of blanks and line ends make no
 * difference. Immutable.
 */
final class FoldedText {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final int ASCII_END = 0x80;

    private final String folded;
    /** The position in the original text of each folded character. */
    private final int[] origins;

    private FoldedText(String folded, int[] origins) {
        this.folded = folded;
        this.origins = origins;
    }

    static FoldedText of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] origins = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            boolean skipped = c == SOFT_HYPHEN || (blank && endsWithBlank(folded));
            if (!skipped) {
                origins[folded.length()] = i;
                folded.append(blank ? ' ' : fold(c));
            }
        }
        return new FoldedText(folded.toString(), origins);
    }

    private static boolean endsWithBlank(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    }

    private static char fold(char c) {
        if (c < ASCII_END) {
            return Character.toLowerCase(c);
        }
        char base = Character.isLetter(c) ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0) : c;
        // Through the upper case, so that all forms of a letter become the same.
        return Character.toLowerCase(Character.toUpperCase(base));
    }

    /** The ranges of the original text that match, from its start to its end, without overlap. */
    List<Range> find(FoldedText words) {
        String query = words.folded.strip();
        List<Range> found = new ArrayList<>();
        if (!query.isEmpty()) {
            for (int at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length())) {
                found.add(new Range(origins[at], origins[at + query.length() - 1] + 1));
            }
        }
        return found;
    }
}
