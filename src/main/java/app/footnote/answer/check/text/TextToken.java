package app.footnote.answer.check.text;

import java.util.Locale;

/**
 * A word, number or sign of a text. Immutable.
 *
 * @param surface as written
 * @param stem the form for comparisons; empty for words without a meaning of their own, such as "the"
 * @param start the first char in the text, inclusive
 * @param end the end, exclusive
 */
public record TextToken(String surface, String stem, int start, int end) {

    /** Whether the word has a meaning of its own. */
    public boolean isContent() {
        return !stem.isEmpty();
    }

    /** The form that equal words share: the stem, or the surface in lower case. */
    public String key() {
        return isContent() ? stem : surface.toLowerCase(Locale.ROOT);
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(surface.codePointAt(0));
    }
}
