package app.footnote.evaluation;

import app.footnote.model.Box;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Areas that several boxes cover together. */
final class BoxAreas {

    private BoxAreas() {
    }

    /** What both cover over what either covers: 1 if they cover the same, 0 if they do not meet. */
    static double overlap(List<Box> some, List<Box> others) {
        double either = 0;
        double both = 0;
        double[] xs = edges(some, others, true);
        double[] ys = edges(some, others, false);
        for (int x = 1; x < xs.length; x++) {
            for (int y = 1; y < ys.length; y++) {
                double area = (xs[x] - xs[x - 1]) * (ys[y] - ys[y - 1]);
                boolean first = covers(some, (xs[x] + xs[x - 1]) / 2, (ys[y] + ys[y - 1]) / 2);
                boolean second = covers(others, (xs[x] + xs[x - 1]) / 2, (ys[y] + ys[y - 1]) / 2);
                either += first || second ? area : 0;
                both += first && second ? area : 0;
            }
        }
        return either == 0 ? 0 : both / either;
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
