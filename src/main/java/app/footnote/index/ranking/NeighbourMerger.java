package app.footnote.index.ranking;

import app.footnote.model.Passage;
import app.footnote.model.session.Hit;

/**
 * Passages of one page and one section with nothing but white space between them: a long section that was cut. Found
 * together, they are better read together.
 */
final class NeighbourMerger {

    /** A blank line at most; more than that may hide what belongs to neither. */
    private static final int WIDEST_GAP = 2;

    /** What a student still reads as one place, in chars. */
    private static final int LONGEST = 2400;

    private NeighbourMerger() {
    }

    static boolean are(Passage one, Passage other) {
        return one.place().start() <= other.place().start() ? follows(one, other) : follows(other, one);
    }

    private static boolean follows(Passage first, Passage second) {
        int gap = gap(first, second);
        return first.note().equals(second.note())
                && first.place().page() == second.place().page()
                && first.headings().equals(second.headings())
                && gap >= 0
                && gap <= WIDEST_GAP
                && second.place().end() - first.place().start() <= LONGEST;
    }

    private static int gap(Passage first, Passage second) {
        return second.place().start() - first.place().end();
    }

    /** Both as one hit, with the scores of the better one. */
    static Hit joined(Hit better, Hit other) {
        Passage passage = better.passage().place().start() <= other.passage().place().start()
                ? joined(better.passage(), other.passage())
                : joined(other.passage(), better.passage());
        return new Hit(passage, better.score(), better.words(), better.meaning());
    }

    private static Passage joined(Passage first, Passage second) {
        int gap = gap(first, second);
        return new Passage(
                first.note(),
                first.ordinal(),
                first.place().union(second.place()),
                first.headings(),
                first.text() + (gap == 1 ? " " : "\n".repeat(gap)) + second.text(),
                first.plain() + " " + second.plain(),
                first.language());
    }
}
