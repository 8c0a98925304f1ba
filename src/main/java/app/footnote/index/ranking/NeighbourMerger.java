package app.footnote.index.ranking;

import app.footnote.model.Passage;
import app.footnote.model.session.Hit;

/**
 * Merges passages of one page and one section with only white space between them, which are parts of a long section. If
 * both are found, they are easier to read together.
 */
final class NeighbourMerger {

    /** At most a blank line; a wider gap may contain text that belongs to neither passage. */
    private static final int MAX_GAP = 2;

    /** The longest text that a student still reads as one place, in chars. */
    private static final int MAX_LENGTH = 2400;

    private NeighbourMerger() {
    }

    static boolean areNeighbours(Passage one, Passage other) {
        return one.place().start() <= other.place().start() ? follows(one, other) : follows(other, one);
    }

    private static boolean follows(Passage first, Passage second) {
        int gap = gap(first, second);
        return first.note().equals(second.note())
                && first.place().page() == second.place().page()
                && first.headings().equals(second.headings())
                && gap >= 0
                && gap <= MAX_GAP
                && second.place().end() - first.place().start() <= MAX_LENGTH;
    }

    private static int gap(Passage first, Passage second) {
        return second.place().start() - first.place().end();
    }

    /** Both hits as one, with the scores of the better one. */
    static Hit merged(Hit better, Hit other) {
        Passage passage = better.passage().place().start() <= other.passage().place().start()
                ? merged(better.passage(), other.passage())
                : merged(other.passage(), better.passage());
        return new Hit(passage, better.score(), better.words(), better.meaning());
    }

    private static Passage merged(Passage first, Passage second) {
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
