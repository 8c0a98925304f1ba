package app.footnote.ui.page.markdown;

import app.footnote.model.text.Range;
import app.footnote.ui.common.math.FormulaOutline;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of words of a Markdown note as they are shown.
 *
 * @param text what is shown
 * @param source what it is in the file; as long as the text, unless an escape or the like is shown as what it stands
 * for
 * @param styleClasses how it is shown
 * @param formula what is shown instead of the text, if it is math that can be typeset
 */
record MarkdownSpan(String text, Range source, List<String> styleClasses, Optional<FormulaOutline> formula) {

    MarkdownSpan(String text, Range source, List<String> styleClasses) {
        this(text, source, styleClasses, Optional.empty());
    }

    /** How many chars it takes among those that are shown: a formula stands there like one letter. */
    int shownChars() {
        return formula.isPresent() ? 1 : text.length();
    }

    /** Which chars of the text are within this range of the file; an empty range if none. */
    Range shown(Range marked) {
        int from = Math.max(marked.start(), source.start());
        int to = Math.min(marked.end(), source.end());
        if (from >= to) {
            return new Range(0, 0);
        }
        return formula.isEmpty() && text.length() == source.length()
                ? new Range(from - source.start(), to - source.start())
                : new Range(0, shownChars());
    }
}
