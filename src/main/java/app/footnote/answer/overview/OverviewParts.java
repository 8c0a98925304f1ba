package app.footnote.answer.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Divides the chosen statements of an outline into parts, one for each heading. Not thread-safe. */
final class OverviewParts {

    private static final int FEWEST_HEADINGS = 3;
    private static final int MOST_HEADINGS = 12;

    private final ScoredOutline outline;
    private final Map<OutlineSection, List<KeyStatement>> chosen;
    private final List<OverviewPart> parts = new ArrayList<>();

    private OverviewParts(ScoredOutline outline, Map<OutlineSection, List<KeyStatement>> chosen) {
        this.outline = outline;
        this.chosen = chosen;
    }

    /** A part for each heading of one level that has statements, in reading order. */
    static List<OverviewPart> ofLevel(ScoredOutline outline, Map<OutlineSection, List<KeyStatement>> chosen) {
        OverviewParts parts = new OverviewParts(outline, chosen);
        parts.addLevel(parts.level());
        return parts.parts;
    }

    /** A part for each heading of all levels, in reading order. */
    static List<OverviewPart> ofAllHeadings(ScoredOutline outline, Map<OutlineSection, List<KeyStatement>> chosen) {
        OverviewParts parts = new OverviewParts(outline, chosen);
        parts.addAllHeadings();
        return parts.parts;
    }

    private void addLevel(int level) {
        List<OutlineSection> sections = outline.sections();
        for (int from = 0; from < sections.size();) {
            String heading = sections.get(from).title(level);
            int to = from + 1;
            while (to < sections.size() && sections.get(to).title(level).equals(heading)) {
                to++;
            }
            OverviewPart part = part(0, heading, sections.subList(from, to));
            if (!part.statements().isEmpty()) {
                parts.add(part);
            }
            from = to;
        }
    }

    private void addAllHeadings() {
        List<String> before = List.of();
        for (int i = 0; i < outline.sections().size(); i++) {
            OutlineSection section = outline.sections().get(i);
            List<String> path = section.path();
            for (int level = common(before, path); level < path.size() - 1; level++) {
                List<OutlineSection> below = below(i, path.subList(0, level + 1));
                parts.add(
                        new OverviewPart(
                                level, path.get(level), section.firstPage(), below.getLast().lastPage(), List.of()));
            }
            parts.add(part(Math.max(0, path.size() - 1), section.title(), List.of(section)));
            before = path;
        }
    }

    private static int common(List<String> one, List<String> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size()) && one.get(common).equals(other.get(common))) {
            common++;
        }
        return common;
    }

    /** The sections from this number on that are below the heading. */
    private List<OutlineSection> below(int from, List<String> heading) {
        return outline.sections().subList(from, outline.sections().size()).stream()
                .takeWhile(section -> common(section.path(), heading) == heading.size())
                .toList();
    }

    private OverviewPart part(int level, String heading, List<OutlineSection> sections) {
        List<KeyStatement> statements = sections.stream()
                .flatMap(section -> chosen.getOrDefault(section, List.of()).stream())
                .sorted(Comparator.comparingInt((KeyStatement statement) -> statement.passage().passage().ordinal())
                        .thenComparingInt(KeyStatement::first))
                .toList();
        return new OverviewPart(
                level, heading, sections.getFirst().firstPage(), sections.getLast().lastPage(), statements);
    }

    /** The outermost level with enough headings, unless the next one has too many. */
    private int level() {
        int deepest = outline.sections().stream().mapToInt(section -> section.path().size()).max().orElse(1) - 1;
        int level = 0;
        while (level < deepest && outline.headings(level) < FEWEST_HEADINGS
                && outline.headings(level + 1) <= MOST_HEADINGS) {
            level++;
        }
        return level;
    }
}
