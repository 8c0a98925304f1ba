package app.footnote.ui.chat.text;

import app.footnote.session.markdown.ParagraphDirection;
import java.util.List;
import java.util.Locale;

/**
 * The style of a whole line. Immutable.
 *
 * @param kind what the line is; gives its style class
 * @param markers what is at its left, outermost first
 * @param rightToLeft whether its text runs from right to left
 * @param first whether it is the first line of a block
 * @param last whether it is the last line of a block
 */
public record LineStyle(Kind kind, List<Marker> markers, boolean rightToLeft, boolean first, boolean last) {

    /** What a line is. */
    public enum Kind {
        QUESTION,
        STATUS,
        THINKING,
        NOTICE,
        FAILURE,
        TEXT,
        HEADING_1,
        HEADING_2,
        HEADING_3,
        ITEM,
        CODE_HEADER,
        CODE,
        FORMULA,
        TABLE,
        RULE,
        LEVEL,
        CARD,
        WAYS_ON,
        FOOTER;

        private final String styleClass = "line-" + name().toLowerCase(Locale.ROOT).replace('_', '-');

        public String styleClass() {
            return styleClass;
        }
    }

    public LineStyle {
        markers = List.copyOf(markers);
    }

    /** Something at the left of a line that indents it. */
    public sealed interface Marker {

        /** The bullet or number of a list item; empty for the item's later lines. */
        record Bullet(String text) implements Marker {
        }

        /** The bar beside a quotation. */
        record QuoteBar() implements Marker {
        }

        /** The sign before the sentence that says how sure an answer is. */
        record LevelSign(AnswerLevel level) implements Marker {
        }

        /**
         * The space that moves a question to the right.
         *
         * @param longestLine the longest line of the question
         */
        record QuestionIndent(String longestLine) implements Marker {
        }
    }

    public static LineStyle of(Kind kind) {
        return new LineStyle(kind, List.of(), false, true, true);
    }

    LineStyle withMarkers(List<Marker> newMarkers) {
        return new LineStyle(kind, newMarkers, rightToLeft, first, last);
    }

    LineStyle withKind(Kind newKind) {
        return new LineStyle(newKind, markers, rightToLeft, first, last);
    }

    /** The same style with the writing direction of a text. */
    public LineStyle withDirectionOf(String text) {
        return new LineStyle(kind, markers, ParagraphDirection.isRightToLeft(text), first, last);
    }

    LineStyle withBlockPosition(boolean isFirst, boolean isLast) {
        return new LineStyle(kind, markers, rightToLeft, isFirst, isLast);
    }
}
