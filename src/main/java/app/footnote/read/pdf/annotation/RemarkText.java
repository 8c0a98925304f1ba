package app.footnote.read.pdf.annotation;

import java.util.regex.Pattern;

/** Normalizes the text of remarks, which people type with line ends and several spaces. */
final class RemarkText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\uFEFF]+");

    private RemarkText() {
    }

    /** The words with single spaces between them. */
    static String normalized(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
