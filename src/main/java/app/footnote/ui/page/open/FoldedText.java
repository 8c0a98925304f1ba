package app.footnote.ui.page.open;

import app.footnote.model.text.Range;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as words are looked for in it: upper and lower case, accents, and the number and kind of blanks and line ends
 * make no difference.
 */
final class FoldedText {

    private static final char SOFT_HYPHEN = '\u00AD';

    private final String folded;
    /** For each char of the folded text, where it stands in the text. */
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
            boolean skipped = c == SOFT_HYPHEN || (blank && endsInBlank(folded));
            if (!skipped) {
                origins[folded.length()] = i;
                folded.append(blank ? ' ' : fold(c));
            }
        }
        return new FoldedText(folded.toString(), origins);
    }

    private static boolean endsInBlank(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        char base = Character.isLetter(c) ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0) : c;
        // By way of the upper case, so that all forms of a letter become one.
        return Character.toLowerCase(Character.toUpperCase(base));
    }

    /** Where the words stand in the text, from its start to its end and without overlap. */
    List<Range> find(FoldedText words) {
        String wanted = words.folded.strip();
        List<Range> found = new ArrayList<>();
        if (!wanted.isEmpty()) {
            for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length())) {
                found.add(new Range(origins[at], origins[at + wanted.length() - 1] + 1));
            }
        }
        return found;
    }
}
