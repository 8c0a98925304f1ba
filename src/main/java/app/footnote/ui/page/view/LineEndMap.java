package app.footnote.ui.page.view;

import java.util.Arrays;

/** A text whose lines all end in one char, as text areas hold it, and where its chars stand in the original. */
final class LineEndMap {

    private final String text;
    /** Where in the original a line end of two chars begins, ascending. */
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

    /** Where the char at this position of the original stands now. */
    int position(int original) {
        int index = Arrays.binarySearch(pairs, original - 1);
        int before = index >= 0 ? index + 1 : -index - 1;
        return Math.min(original - before, text.length());
    }
}
