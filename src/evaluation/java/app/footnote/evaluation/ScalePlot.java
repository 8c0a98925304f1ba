package app.footnote.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Plots the results of {@link ScaleMeasurement} as SVG: four panels over the number of passages, with logarithmic axes.
 */
record ScalePlot(Map<Integer, ScaleFigures> measured) {

    private static final int WIDTH = 380;
    private static final int HEIGHT = 270;
    private static final int LEFT = 60;
    private static final int TOP = 50;
    private static final int INNER_WIDTH = 285;
    private static final int INNER_HEIGHT = 175;
    private static final int LETTER_WIDTH = 7;
    private static final List<String> COLOURS = List.of("#0969da", "#bc4c00", "#1a7f37");

    private static final List<Panel> PANELS = List.of(
            new Panel("Building, seconds of work", List.of(new Curve("build work s", ""))),
            new Panel("On the disk, MB", List.of(new Curve("disk MB", ""))),
            new Panel(
                    "Median work for a question, ms", List.of(
                            new Curve("words work p50", "by words"),
                            new Curve("all work p50", "by words and meaning"),
                            new Curve("course work p50", "in a tenth of the notes"))),
            new Panel(
                    "Memory while searching, MB", List.of(
                            new Curve("own MB", "of its own"),
                            new Curve("heap MB", "heap in use"))));

    /** One plot. */
    private record Panel(String title, List<Curve> curves) {
    }

    /**
     * A line in a plot.
     *
     * @param figure the name of the figure
     * @param label empty if the title is sufficient
     */
    private record Curve(String figure, String label) {
    }

    /** The range of an axis, in powers of ten. */
    private record Decades(int first, int last) {

        static Decades around(double least, double most) {
            int first = (int) Math.floor(Math.log10(least));
            return new Decades(first, Math.max(first + 1, (int) Math.ceil(Math.log10(most))));
        }

        /** The position on the axis, from 0 at its start to 1 at its end. */
        double share(double value) {
            return (Math.log10(value) - first) / (last - first);
        }
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        append(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                2 * WIDTH, 2 * HEIGHT);
        append(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n");
        for (int i = 0; i < PANELS.size(); i++) {
            append(svg, "<g transform=\"translate(%d %d)\">%n", i % 2 * WIDTH, i / 2 * HEIGHT);
            draw(PANELS.get(i), svg);
            append(svg, "</g>%n");
        }
        return svg.append("</svg>\n").toString();
    }

    private void draw(Panel panel, StringBuilder svg) {
        double[] values = panel.curves()
                .stream()
                .flatMap(curve -> measured.values().stream().map(figures -> figures.get(curve.figure())))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        Decades across = Decades.around(
                measured.keySet().stream().mapToInt(n -> n).min().orElse(1),
                measured.keySet().stream().mapToInt(n -> n).max().orElse(10));
        Decades up = Decades.around(values[0], values[values.length - 1]);
        append(svg, "<text x=\"%d\" y=\"22\" font-weight=\"bold\">%s</text>%n", LEFT, panel.title());
        drawGrid(across, up, svg);
        int labelStart = LEFT;
        for (int i = 0; i < panel.curves().size(); i++) {
            String label = panel.curves().get(i).label();
            draw(panel.curves().get(i), COLOURS.get(i), across, up, svg);
            append(
                    svg, "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n", labelStart, TOP - 10, COLOURS.get(i),
                    label);
            labelStart += LETTER_WIDTH * (label.length() + 1);
        }
    }

    private static void drawGrid(Decades across, Decades up, StringBuilder svg) {
        for (int power = across.first(); power <= across.last(); power++) {
            double x = x(across, Math.pow(10, power));
            append(
                    svg,
                    "<path d=\"M%.1f %d V%d\" stroke=\"#d1d9e0\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    x, TOP, TOP + INNER_HEIGHT, x, TOP + INNER_HEIGHT + 18, number(power));
        }
        for (int power = up.first(); power <= up.last(); power++) {
            double y = y(up, Math.pow(10, power));
            append(
                    svg,
                    "<path d=\"M%d %.1f H%d\" stroke=\"#d1d9e0\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    LEFT, y, LEFT + INNER_WIDTH, LEFT - 6, y + 4, number(power));
        }
    }

    private static String number(int power) {
        return power < 0
                ? "%s".formatted(Math.pow(10, power))
                : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
    }

    private void draw(Curve curve, String colour, Decades across, Decades up, StringBuilder svg) {
        String line = measured.entrySet()
                .stream()
                .map(point -> format("%.1f,%.1f", x(across, point.getKey()),
                        y(up, point.getValue().get(curve.figure()))))
                .collect(Collectors.joining(" "));
        append(svg, "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n", line, colour);
        measured.forEach(
                (passages, figures) -> append(
                        svg, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>%n", x(across, passages),
                        y(up, figures.get(curve.figure())), colour));
    }

    private static double x(Decades across, double value) {
        return LEFT + INNER_WIDTH * across.share(value);
    }

    private static double y(Decades up, double value) {
        return TOP + INNER_HEIGHT * (1 - up.share(value));
    }

    private static void append(StringBuilder svg, String format, Object... values) {
        svg.append(format(format, values));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format.replace("%n", "\n"), values);
    }
}
