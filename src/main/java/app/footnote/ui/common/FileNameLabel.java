package app.footnote.ui.common;

import java.text.Bidi;

/** How names of files are written in the window. */
public final class FileNameLabel {

    /** Makes the text around run from left to right, and is not seen itself. */
    private static final String LEFT_TO_RIGHT = "\u200E";

    private FileNameLabel() {
    }

    /**
     * A name in Hebrew or Arabic would make its whole line run from right to left, and put the ending before it. File
     * managers show the ending on the right.
     */
    public static String of(String name) {
        return Bidi.requiresBidi(name.toCharArray(), 0, name.length()) ? LEFT_TO_RIGHT + name : name;
    }
}
