package app.footnote.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The positions of the chars of a page's text on the page. */
public sealed interface PageLayout {

    /** The rectangles around the chars in {@code [start, end)}, one for each line or column. */
    List<Box> boxes(int start, int end);

    /** Text without fixed positions, as in Markdown and plain text. */
    record Flowing() implements PageLayout {

        @Override
        public List<Box> boxes(int start, int end) {
            return List.of();
        }
    }

    /**
     * Text with fixed positions on a PDF page.
     *
     * @param crop the visible part of the page, before rotation; contains all chars
     * @param rotation the clockwise rotation of the page for display in degrees: 0, 90, 180 or 270
     * @param edges the left, bottom, right and top edge of each char's box, as in {@link Box}; NaN for chars without a
     * position, such as line ends. The array is not copied and must not be changed.
     */
    record Fixed(Box crop, int rotation, float[] edges) implements PageLayout {

        /** The widest gap within a line, relative to its height. Columns and table cells are further apart. */
        private static final float WIDEST_GAP = 1.5f;

        /** The same for vertical text, relative to the width of the line. */
        private static final float WIDEST_VERTICAL_GAP = 0.5f;

        @Override
        public List<Box> boxes(int start, int end) {
            List<Box> boxes = new ArrayList<>();
            Box run = null;
            for (int i = start; i < end; i++) {
                Box next = box(i);
                if (run != null && next != null && continues(run, next)) {
                    run = run.union(next);
                } else {
                    if (run != null) {
                        boxes.add(run);
                    }
                    run = next;
                }
            }
            if (run != null) {
                boxes.add(run);
            }
            return List.copyOf(boxes);
        }

        private @Nullable Box box(int i) {
            return Float.isNaN(edges[4 * i])
                    ? null
                    : new Box(edges[4 * i], edges[4 * i + 1], edges[4 * i + 2], edges[4 * i + 3]);
        }

        /** Whether the next box continues the run, in a horizontal line or in a vertical one. */
        private static boolean continues(Box run, Box next) {
            float across = Math.min(run.top(), next.top()) - Math.max(run.bottom(), next.bottom());
            float along = Math.min(run.right(), next.right()) - Math.max(run.left(), next.left());
            float lower = Math.min(run.height(), next.height());
            float narrower = Math.min(run.width(), next.width());
            boolean sameLine = across >= lower / 2 && along > -WIDEST_GAP * Math.max(run.height(), next.height());
            boolean sameColumn = along >= narrower / 2
                    && across > -WIDEST_VERTICAL_GAP * Math.max(run.width(), next.width());
            return sameLine || sameColumn;
        }
    }
}
