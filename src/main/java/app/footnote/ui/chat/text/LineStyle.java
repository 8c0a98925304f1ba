package app.footnote.ui.chat.text;

import app.footnote.session.markdown.ParagraphDirection;
import java.util.List;
import java.util.Locale;

/**
 * How a line looks as a whole.
 *
 * @param kind for the style sheet, and what the line is
 * @param marks what stands at its left, outermost first
 * @param rightToLeft whether it runs so
 * @param first whether it opens a block of lines of its kind
 * @param last whether it ends one
 */
public record LineStyle(Kind kind, List<Mark> marks, boolean rightToLeft, boolean first, boolean last) {

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
        CODE_HEAD,
        CODE,
        FORMULA,
        TABLE,
        RULE,
        FOOT;

        public String styleClass() {
            return "line-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public LineStyle {
        marks = List.copyOf(marks);
    }

    /** What stands left of a line and moves it in. */
    public sealed interface Mark {

        /** The sign of a list's item; empty on its later lines. */
        record Bullet(String sign) implements Mark {
        }

        /** The bar of a quotation. */
        record Bar() implements Mark {
        }

        /**
         * The space that pushes a question to the right.
         *
         * @param longest the longest of its lines
         */
        record Push(String longest) implements Mark {
        }
    }

    public static LineStyle of(Kind kind) {
        return new LineStyle(kind, List.of(), false, true, true);
    }

    LineStyle marked(List<Mark> newMarks) {
        return new LineStyle(kind, newMarks, rightToLeft, first, last);
    }

    LineStyle as(Kind newKind) {
        return new LineStyle(newKind, marks, rightToLeft, first, last);
    }

    public LineStyle runningFor(String text) {
        return new LineStyle(kind, marks, ParagraphDirection.isRightToLeft(text), first, last);
    }

    LineStyle inBlock(boolean isFirst, boolean isLast) {
        return new LineStyle(kind, marks, rightToLeft, isFirst, isLast);
    }
}
