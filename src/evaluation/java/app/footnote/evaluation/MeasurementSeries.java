package app.footnote.evaluation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What was measured of one thing, again and again: a figure for each round. */
public record MeasurementSeries(List<Double> figures) {

    public MeasurementSeries {
        figures = List.copyOf(figures);
    }

    public static MeasurementSeries of(double... figures) {
        return new MeasurementSeries(Arrays.stream(figures).boxed().toList());
    }

    public static <T> MeasurementSeries of(List<T> rounds, ToDoubleFunction<T> figure) {
        return new MeasurementSeries(rounds.stream().map(figure::applyAsDouble).toList());
    }

    /** Each round's figure divided by the one of the same round in another series. */
    public MeasurementSeries over(MeasurementSeries other) {
        return new MeasurementSeries(
                IntStream.range(0, figures.size())
                        .mapToObj(round -> figures.get(round) / other.figures.get(round))
                        .toList());
    }

    public double median() {
        List<Double> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The figure that so many of a hundred come before when they stand in order. */
    public double percentile(int percent) {
        return sorted().get(figures.size() * percent / 100);
    }

    public double least() {
        return Collections.min(figures);
    }

    public double most() {
        return Collections.max(figures);
    }

    public double sum() {
        return figures.stream().mapToDouble(Double::doubleValue).sum();
    }

    private List<Double> sorted() {
        return figures.stream().sorted().toList();
    }
}
