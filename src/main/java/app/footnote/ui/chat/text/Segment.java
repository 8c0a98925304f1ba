package app.footnote.ui.chat.text;

import app.footnote.formula.FormulaOutline;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A part of a line of the conversation: words, or an object that counts as one character of the line. Immutable.
 */
public sealed interface Segment {

    /** What is copied for this segment, as text. */
    String text();

    /** Words. Only these can be selected character by character. */
    record Words(String text) implements Segment {
    }

    /** The number of a footnote. */
    record FootnoteNumber(int turn, Footnote footnote) implements Segment {

        @Override
        public String text() {
            return "[" + footnote.number() + "]";
        }
    }

    /** A formula that has been typeset. */
    record TypesetFormula(String source, FormulaOutline outline) implements Segment {

        @Override
        public String text() {
            return source;
        }
    }

    /**
     * A table.
     *
     * @param rows its cells, one line each; the first row is the header
     * @param alignments of its columns
     * @param text the table in Markdown
     */
    record Table(List<List<ChatLine>> rows, List<Alignment> alignments, String text) implements Segment {

        /** The alignment of the text in a column. */
        public enum Alignment {
            LEFT, CENTRE, RIGHT
        }

        public Table {
            rows = rows.stream().map(List::copyOf).toList();
            alignments = List.copyOf(alignments);
        }
    }

    /**
     * The header of a code block, with the button that copies the code.
     *
     * @param block the number of the block in its turn, counted from 0
     */
    record CodeHeader(int turn, int block, String language) implements Segment {

        @Override
        public String text() {
            return "";
        }
    }

    /** A horizontal rule. */
    record Rule() implements Segment {

        @Override
        public String text() {
            return "---";
        }
    }

    /** The header of a model's reasoning, with the button that shows or hides the reasoning. */
    record ThinkingHeader(int turn, String label, boolean open) implements Segment {

        @Override
        public String text() {
            return label;
        }
    }

    /**
     * A card with a quote that opens its page.
     *
     * @param words the quoted words without markup
     */
    record QuoteCard(int turn, Footnote footnote, String words) implements Segment {

        @Override
        public String text() {
            return footnote.source().name() + ": “" + words + "” [" + footnote.number() + "]";
        }
    }

    /** A link that asks differently. */
    record WayLink(int turn, WayOn way) implements Segment {

        @Override
        public String text() {
            return way.label();
        }
    }

    /** Buttons for what can be done after an answer that the notes do not cover. */
    record WaysOn(int turn, List<WayOn> ways) implements Segment {

        public WaysOn {
            ways = List.copyOf(ways);
        }

        @Override
        public String text() {
            return "";
        }
    }

    /**
     * The line below an answer that has ended: how well the notes support it, and buttons for what can be done with it.
     *
     * @param support how many sentences the notes support; empty if none was checked
     * @param doubts how many sentences they support weakly or not at all; empty if there are none
     * @param reviewStatus the review that is going on; empty if there is none
     */
    record AnswerFooter(int turn, Answer answer, String support, String doubts, String reviewStatus)
            implements
                Segment {

        static AnswerFooter of(int turn, Answer answer, String reviewStatus) {
            Optional<SupportSummary> summary = SupportSummary.of(answer);
            return new AnswerFooter(
                    turn, answer, summary.map(SupportSummary::sentence).orElse(""),
                    summary.map(SupportSummary::doubts).orElse(""), reviewStatus);
        }

        /** Whether the notes support each sentence that was checked. */
        public boolean isFullySupported() {
            return answer.checks().stream().allMatch(check -> check.verdict() == Verdict.SUPPORTED);
        }

        @Override
        public String text() {
            return support;
        }
    }
}
