package app.footnote.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the chars of a page's text stand on the page. */
public sealed interface PageLayout {

    /** The rectangles of the chars in {@code [start, end)}, one for each line or column they run through. */
    List<Box> boxes(int start, int end);

    /** Text that flows with the window: Markdown and plain text have lines, but no rectangles. */
    record Flowing() implements PageLayout {

        @Override
        public List<Box> boxes(int start, int end) {
            return List.of();
        }
    }

    /**
     * Text that stands fixed on a page of a PDF.
     *
     * @param crop what is seen of the page, before rotation; all chars stand within it
     * @param rotation by how many degrees the page is turned clockwise when shown: 0, 90, 180 or 270
     * @param edges left, bottom, right, top of each char's box, four numbers a char, as in {@link Box}; NaN for chars
     * that stand nowhere, such as line ends. Not copied: nobody may change it afterwards.
     */
    record Fixed(Box crop, int rotation, float[] edges) implements PageLayout {

        /** Of the line's height: justified words stand closer, columns and cells of a table further apart. */
        private static final float WIDEST_GAP = 1.5f;

        /** Of the line's width, for text that runs up or down the page. */
        private static final float WIDEST_TURNED_GAP = 0.5f;

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

        /** Lines may run along the page or, where text is turned, up and down it. */
        private static boolean continues(Box run, Box next) {
            float across = Math.min(run.top(), next.top()) - Math.max(run.bottom(), next.bottom());
            float along = Math.min(run.right(), next.right()) - Math.max(run.left(), next.left());
            float lower = Math.min(run.height(), next.height());
            float narrower = Math.min(run.width(), next.width());
            boolean sameLine = across >= lower / 2 && along > -WIDEST_GAP * Math.max(run.height(), next.height());
            boolean turned = along >= narrower / 2 && across > -WIDEST_TURNED_GAP * Math.max(run.width(), next.width());
            return sameLine || turned;
        }
    }
}
