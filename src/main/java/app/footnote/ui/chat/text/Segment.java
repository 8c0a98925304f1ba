package app.footnote.ui.chat.text;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.ui.common.math.FormulaOutline;
import java.util.List;

/** A piece of a line of the conversation: words, or a thing that stands among them like one letter. */
public sealed interface Segment {

    /** What takes this segment's place when it is copied as text. */
    String text();

    /** Words, which alone can be selected letter by letter. */
    record Words(String text) implements Segment {
    }

    /** The number of a footnote of that turn's answer. */
    record Chip(int turn, Footnote footnote) implements Segment {

        @Override
        public String text() {
            return "[" + footnote.number() + "]";
        }
    }

    /** Math that could be typeset. */
    record Typeset(String source, FormulaOutline outline, boolean display) implements Segment {

        @Override
        public String text() {
            return source;
        }
    }

    /** A table, whose cells are lines of their own. */
    record Table(List<List<ChatLine>> rows, List<Side> sides, String text) implements Segment {

        /** Where the words of a column stand. */
        public enum Side {
            LEFT, CENTRE, RIGHT
        }

        public Table {
            rows = rows.stream().map(List::copyOf).toList();
            sides = List.copyOf(sides);
        }
    }

    /**
     * The head of a block of code, which offers to copy it.
     *
     * @param block the block's number among those of that turn
     */
    record CodeHead(int turn, int block, String language) implements Segment {

        @Override
        public String text() {
            return "";
        }
    }

    /** A line across. */
    record Rule() implements Segment {

        @Override
        public String text() {
            return "---";
        }
    }

    /** The head of what a model thought aloud, which opens and closes it. */
    record ThinkingHead(int turn, String label, boolean open) implements Segment {

        @Override
        public String text() {
            return label;
        }
    }

    /**
     * What stands below an answer that has ended: how far the notes carry it, and what can be done with it.
     *
     * @param afterwards what is still being done about it; empty for nothing
     */
    record Foot(int turn, Answer answer, String afterwards) implements Segment {

        @Override
        public String text() {
            return SupportSummary.of(answer).map(SupportSummary::sentence).orElse("");
        }
    }
}
