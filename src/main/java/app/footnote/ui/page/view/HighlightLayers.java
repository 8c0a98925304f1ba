package app.footnote.ui.page.view;

import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Divides marks that may overlap into ranges that do not: each range has the uppermost of its marks. Immutable. */
final class HighlightLayers {

    private final List<HighlightedRange> ranges;

    HighlightLayers(LineEndMap text, List<HighlightMark> marks) {
        List<HighlightedRange> sorted = marks.stream()
                .map(mark -> range(text, mark))
                .filter(mark -> mark.range().length() > 0)
                .sorted(Comparator.comparingInt((HighlightedRange mark) -> mark.range().start()))
                .toList();
        TreeSet<Integer> edges = new TreeSet<>();
        sorted.forEach(mark -> edges.addAll(List.of(mark.range().start(), mark.range().end())));
        ranges = divide(sorted, List.copyOf(edges));
    }

    /** A range of the text and how it is highlighted. */
    record HighlightedRange(Range range, HighlightMark.Kind kind) {
    }

    private static HighlightedRange range(LineEndMap text, HighlightMark mark) {
        int start = text.position(mark.place().start());
        int end = text.position(mark.place().end());
        return new HighlightedRange(new Range(start, Math.max(start, end)), mark.kind());
    }

    private static List<HighlightedRange> divide(List<HighlightedRange> sorted, List<Integer> edges) {
        List<HighlightedRange> divided = new ArrayList<>();
        List<HighlightedRange> open = new ArrayList<>();
        int next = 0;
        for (int i = 0; i + 1 < edges.size(); i++) {
            Range range = new Range(edges.get(i), edges.get(i + 1));
            while (next < sorted.size() && sorted.get(next).range().start() <= range.start()) {
                open.add(sorted.get(next++));
            }
            open.removeIf(mark -> mark.range().end() <= range.start());
            open.stream()
                    .map(HighlightedRange::kind)
                    .max(Comparator.naturalOrder())
                    .ifPresent(kind -> divided.add(new HighlightedRange(range, kind)));
        }
        return List.copyOf(divided);
    }

    /** From the start of the text to its end, without overlap. */
    List<HighlightedRange> ranges() {
        return ranges;
    }
}
