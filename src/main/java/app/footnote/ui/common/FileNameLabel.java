package app.footnote.ui.common;

import java.text.Bidi;

/** Prepares the names of files for display. */
public final class FileNameLabel {

    /** The invisible left-to-right mark of Unicode. */
    private static final String LEFT_TO_RIGHT = "\u200E";

    private FileNameLabel() {
    }

    /**
     * Puts a mark before a name with Hebrew or Arabic letters. Without it the line would run from right to left and
     * show the file's extension on the left, unlike file managers.
     */
    public static String of(String name) {
        return Bidi.requiresBidi(name.toCharArray(), 0, name.length()) ? LEFT_TO_RIGHT + name : name;
    }
}
