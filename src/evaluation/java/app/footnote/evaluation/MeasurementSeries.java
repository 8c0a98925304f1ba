package app.footnote.evaluation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The figures of one measurement in successive rounds. Immutable. */
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

    /** The ratio to another series in each round. */
    public MeasurementSeries ratiosTo(MeasurementSeries other) {
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

    /** The percentile of the figures, without interpolation. */
    public double percentile(int percent) {
        return sorted().get(figures.size() * percent / 100);
    }

    public double min() {
        return Collections.min(figures);
    }

    public double max() {
        return Collections.max(figures);
    }

    public double sum() {
        return figures.stream().mapToDouble(Double::doubleValue).sum();
    }

    private List<Double> sorted() {
        return figures.stream().sorted().toList();
    }
}
