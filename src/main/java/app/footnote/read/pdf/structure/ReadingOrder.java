package app.footnote.read.pdf.structure;

import app.footnote.read.pdf.glyph.BaselineSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Sorts the blocks of a page into reading order. The blocks keep the order in which they were painted, except that no
 * block precedes one that is above it in the same column. A title that was painted last takes the position of the first
 * block below it, so that no other column comes between them.
 */
final class ReadingOrder {

    /** Blocks that overlap by a smaller share of the narrower one's width are beside each other. */
    private static final float MIN_SHARED_WIDTH = 0.3f;

    private ReadingOrder() {
    }

    static List<PdfBlock> of(List<PdfBlock> blocks) {
        int count = blocks.size();
        int[] pendingAbove = new int[count];
        List<List<Integer>> below = new ArrayList<>();
        for (int upper = 0; upper < count; upper++) {
            List<Integer> lowers = new ArrayList<>();
            for (int lower = 0; lower < count; lower++) {
                if (lower != upper && isAbove(blocks.get(upper), blocks.get(lower))) {
                    lowers.add(lower);
                    pendingAbove[lower]++;
                }
            }
            below.add(lowers);
        }
        return sorted(blocks, pendingAbove, below);
    }

    private static List<PdfBlock> sorted(List<PdfBlock> blocks, int[] pendingAbove, List<List<Integer>> below) {
        int[] priorities = priorities(below);
        PriorityQueue<Integer> ready = new PriorityQueue<>(
                Comparator.<Integer>comparingInt(block -> priorities[block]).thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < pendingAbove.length; i++) {
            if (pendingAbove[i] == 0) {
                ready.add(i);
            }
        }
        List<PdfBlock> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            int next = ready.remove();
            ordered.add(blocks.get(next));
            for (int lower : below.get(next)) {
                if (--pendingAbove[lower] == 0) {
                    ready.add(lower);
                }
            }
        }
        return ordered;
    }

    /**
     * For each block, the first painted block among itself and all blocks that are below it, directly or indirectly.
     */
    private static int[] priorities(List<List<Integer>> below) {
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

    /** Compares only baselines, so that no two blocks can be above each other. */
    private static boolean isAbove(PdfBlock upper, PdfBlock lower) {
        BaselineSpan one = upper.extent();
        BaselineSpan other = lower.extent();
        return one.angle() == other.angle()
                && upper.last().span().baseline() > lower.first().span().baseline() + 0.3f * other.size()
                && one.overlap(other) > MIN_SHARED_WIDTH * Math.min(one.width(), other.width());
    }
}
