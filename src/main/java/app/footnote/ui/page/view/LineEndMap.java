package app.footnote.ui.page.view;

import java.util.Arrays;

/**
 * A text in which each line ends with a single character, as text areas need it, and the positions of the original
 * characters in it. Immutable.
 */
final class LineEndMap {

    private final String text;
    /** The positions of two-character line ends in the original, ascending. */
    private final int[] pairs;

    LineEndMap(String original) {
        text = original.replace("\r\n", "\n").replace('\r', '\n');
        pairs = original.length() == text.length() ? new int[0] : pairs(original);
    }

    private static int[] pairs(String original) {
        int[] found = new int[original.length() / 2];
        int count = 0;
        for (int at = original.indexOf("\r\n"); at >= 0; at = original.indexOf("\r\n", at + 2)) {
            found[count++] = at;
        }
        return Arrays.copyOf(found, count);
    }

    String text() {
        return text;
    }

    /** The position in the text of the character at this position of the original. */
    int position(int original) {
        int index = Arrays.binarySearch(pairs, original - 1);
        int pairsBefore = index >= 0 ? index + 1 : -index - 1;
        return Math.min(original - pairsBefore, text.length());
    }
}
