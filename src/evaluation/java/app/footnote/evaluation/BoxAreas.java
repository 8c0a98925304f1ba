package app.footnote.evaluation;

import app.footnote.model.Box;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Computes with the areas that groups of boxes cover. */
final class BoxAreas {

    private BoxAreas() {
    }

    /** The intersection over union of two areas: 1 if they are equal, 0 if they are disjoint. */
    static double overlap(List<Box> some, List<Box> others) {
        double union = 0;
        double intersection = 0;
        double[] xs = edges(some, others, true);
        double[] ys = edges(some, others, false);
        for (int x = 1; x < xs.length; x++) {
            for (int y = 1; y < ys.length; y++) {
                double area = (xs[x] - xs[x - 1]) * (ys[y] - ys[y - 1]);
                boolean first = covers(some, (xs[x] + xs[x - 1]) / 2, (ys[y] + ys[y - 1]) / 2);
                boolean second = covers(others, (xs[x] + xs[x - 1]) / 2, (ys[y] + ys[y - 1]) / 2);
                union += first || second ? area : 0;
                intersection += first && second ? area : 0;
            }
        }
        return union == 0 ? 0 : intersection / union;
    }

    private static double[] edges(List<Box> some, List<Box> others, boolean across) {
        return Stream.concat(some.stream(), others.stream())
                .flatMapToDouble(
                        box -> across
                                ? DoubleStream.of(box.left(), box.right())
                                : DoubleStream.of(box.bottom(), box.top()))
                .sorted()
                .distinct()
                .toArray();
    }

    private static boolean covers(List<Box> boxes, double x, double y) {
        return boxes.stream().anyMatch(box -> x > box.left() && x < box.right() && y > box.bottom() && y < box.top());
    }
}
