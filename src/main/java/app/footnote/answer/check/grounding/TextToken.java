package app.footnote.answer.check.grounding;

import java.util.Locale;

/**
 * A word, number or sign of a text.
 *
 * @param surface as it stands there
 * @param stem the form in which it is compared; empty for words that say nothing by themselves ("the")
 * @param start its first char in the text, inclusive
 * @param end its last char, exclusive
 */
record TextToken(String surface, String stem, int start, int end) {

    /** Whether it says something by itself. */
    boolean isContent() {
        return !stem.isEmpty();
    }

    /** What makes it the same word as another: its stem, or itself if it has none. */
    String key() {
        return isContent() ? stem : surface.toLowerCase(Locale.ROOT);
    }

    boolean isCapitalised() {
        return Character.isUpperCase(surface.codePointAt(0));
    }
}
