package app.footnote.model;

import java.util.ArrayList;
import java.util.List;

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
     * @param width the crop box's width in points, before rotation
     * @param height the crop box's height in points, before rotation
     * @param rotation by how many degrees the page is turned clockwise when shown: 0, 90, 180 or 270
     * @param edges left, bottom, right, top of each char's box, four numbers a char, as in {@link Box}; NaN for chars
     * that stand nowhere, such as line ends. Not copied: nobody may change it afterwards.
     */
    record Fixed(float width, float height, int rotation, float[] edges) implements PageLayout {

        @Override
        public List<Box> boxes(int start, int end) {
            List<Box> boxes = new ArrayList<>();
            Box line = null;
            for (int i = start; i < end; i++) {
                if (Float.isNaN(edges[4 * i])) {
                    continue;
                }
                Box box = box(i);
                if (line != null && continues(line, box)) {
                    line = line.union(box);
                } else {
                    if (line != null) {
                        boxes.add(line);
                    }
                    line = box;
                }
            }
            if (line != null) {
                boxes.add(line);
            }
            return List.copyOf(boxes);
        }

        private Box box(int i) {
            return new Box(edges[4 * i], edges[4 * i + 1], edges[4 * i + 2], edges[4 * i + 3]);
        }

        /** A char goes on with the line if they share half of the lower one's height and no column gap lies between. */
        private static boolean continues(Box line, Box box) {
            float shared = Math.min(line.top(), box.top()) - Math.max(line.bottom(), box.bottom());
            float height = Math.min(line.height(), box.height());
            float gap = Math.max(box.left() - line.right(), line.left() - box.right());
            return shared >= height / 2 && gap < 3 * Math.max(line.height(), box.height());
        }
    }
}
