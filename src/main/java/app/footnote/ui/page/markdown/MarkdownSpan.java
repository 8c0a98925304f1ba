package app.footnote.ui.page.markdown;

import app.footnote.formula.FormulaOutline;
import app.footnote.model.text.Range;
import java.util.List;
import java.util.Optional;

/**
 * A part of the text of a Markdown note that has one style. Immutable.
 *
 * @param text the text without markup
 * @param source its range in the file; as long as the text, unless the file has an escape or entity for a character
 * @param formula what is shown instead of the text, if it is math that can be typeset
 */
record MarkdownSpan(String text, Range source, List<String> styleClasses, Optional<FormulaOutline> formula) {

    MarkdownSpan(String text, Range source, List<String> styleClasses) {
        this(text, source, styleClasses, Optional.empty());
    }

    /** How many characters it has on screen; a formula counts as one. */
    int visibleChars() {
        return formula.isPresent() ? 1 : text.length();
    }

    /** The characters on screen that belong to a range of the file; an empty range if there are none. */
    Range visibleRange(Range inFile) {
        int start = Math.max(inFile.start(), source.start());
        int end = Math.min(inFile.end(), source.end());
        if (start >= end) {
            return new Range(0, 0);
        }
        return formula.isEmpty() && text.length() == source.length()
                ? new Range(start - source.start(), end - source.start())
                : new Range(0, visibleChars());
    }
}
