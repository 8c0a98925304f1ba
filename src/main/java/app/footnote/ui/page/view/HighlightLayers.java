package app.footnote.ui.page.view;

import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Marks that may lie above each other, as stretches of a text that do not: the uppermost mark is what is seen. */
final class HighlightLayers {

    private final List<Stretch> stretches = new ArrayList<>();

    HighlightLayers(LineEndMap text, List<HighlightMark> marks) {
        List<Stretch> wanted = marks.stream()
                .map(mark -> stretch(text, mark))
                .filter(stretch -> stretch.range().length() > 0)
                .sorted(Comparator.comparingInt((Stretch stretch) -> stretch.range().start()))
                .toList();
        TreeSet<Integer> edges = new TreeSet<>();
        wanted.forEach(stretch -> edges.addAll(List.of(stretch.range().start(), stretch.range().end())));
        cut(wanted, List.copyOf(edges));
    }

    /** Some chars that have one mark. */
    record Stretch(Range range, HighlightMark.Kind kind) {
    }

    private static Stretch stretch(LineEndMap text, HighlightMark mark) {
        int from = text.position(mark.place().start());
        int to = text.position(mark.place().end());
        return new Stretch(new Range(from, Math.max(from, to)), mark.kind());
    }

    private void cut(List<Stretch> wanted, List<Integer> edges) {
        List<Stretch> open = new ArrayList<>();
        int next = 0;
        for (int i = 0; i + 1 < edges.size(); i++) {
            Range range = new Range(edges.get(i), edges.get(i + 1));
            while (next < wanted.size() && wanted.get(next).range().start() <= range.start()) {
                open.add(wanted.get(next++));
            }
            open.removeIf(stretch -> stretch.range().end() <= range.start());
            open.stream()
                    .map(Stretch::kind)
                    .max(Comparator.naturalOrder())
                    .ifPresent(kind -> stretches.add(new Stretch(range, kind)));
        }
    }

    /** From the text's start to its end, without overlap. */
    List<Stretch> stretches() {
        return stretches;
    }
}
