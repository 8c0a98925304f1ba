package app.footnote.read.pdf.structure;

import app.footnote.read.pdf.glyph.BaselineSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Puts the blocks of a page into the order in which they are read: as they were painted, but none before one that
 * stands above it in the same column. A title that was painted last is called up by the first block that waits for it,
 * so that another column does not slip in between.
 */
final class ReadingOrder {

    /** Of the narrower block's width: what shares less stands beside, not below. */
    private static final float SAME_COLUMN = 0.3f;

    private ReadingOrder() {
    }

    static List<PdfBlock> of(List<PdfBlock> painted) {
        int count = painted.size();
        int[] waitingFor = new int[count];
        List<List<Integer>> below = new ArrayList<>();
        for (int upper = 0; upper < count; upper++) {
            List<Integer> lowers = new ArrayList<>();
            for (int lower = 0; lower < count; lower++) {
                if (lower != upper && isAbove(painted.get(upper), painted.get(lower))) {
                    lowers.add(lower);
                    waitingFor[lower]++;
                }
            }
            below.add(lowers);
        }
        return sorted(painted, waitingFor, below);
    }

    private static List<PdfBlock> sorted(List<PdfBlock> painted, int[] waitingFor, List<List<Integer>> below) {
        int[] calledUp = calledUp(below);
        PriorityQueue<Integer> free = new PriorityQueue<>(
                Comparator.<Integer>comparingInt(block -> calledUp[block]).thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < waitingFor.length; i++) {
            if (waitingFor[i] == 0) {
                free.add(i);
            }
        }
        List<PdfBlock> ordered = new ArrayList<>();
        while (!free.isEmpty()) {
            int next = free.remove();
            ordered.add(painted.get(next));
            for (int lower : below.get(next)) {
                if (--waitingFor[lower] == 0) {
                    free.add(lower);
                }
            }
        }
        return ordered;
    }

    /** For each block the earliest painted one among itself and all that wait for it, at first or second hand. */
    private static int[] calledUp(List<List<Integer>> below) {
        int[] earliest = IntStream.range(0, below.size()).toArray();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int upper = 0; upper < earliest.length; upper++) {
                for (int lower : below.get(upper)) {
                    if (earliest[lower] < earliest[upper]) {
                        earliest[upper] = earliest[lower];
                        changed = true;
                    }
                }
            }
        }
        return earliest;
    }

    /** Judged by baselines alone, so that no two blocks can each stand above the other. */
    private static boolean isAbove(PdfBlock upper, PdfBlock lower) {
        BaselineSpan one = upper.extent();
        BaselineSpan other = lower.extent();
        return one.angle() == other.angle()
                && upper.last().stroke().baseline() > lower.first().stroke().baseline() + 0.3f * other.size()
                && one.overlap(other) > SAME_COLUMN * Math.min(one.width(), other.width());
    }
}
