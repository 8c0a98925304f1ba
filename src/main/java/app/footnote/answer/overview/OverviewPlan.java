package app.footnote.answer.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Selects what a short overview quotes. The sections are divided into neighbouring groups, and each group contributes
 * its best statement, so that the overview spans the whole outline. Not thread-safe.
 */
final class OverviewPlan {

    /** About one screen. */
    private static final int MOST_STATEMENTS = 14;
    private static final int FEWEST_HEADINGS = 3;
    private static final int MOST_HEADINGS = 12;
    /** A section with so many passages for each statement contributes another one. */
    private static final int PASSAGES_OF_A_STATEMENT = 2;
    private static final int MOST_OF_A_SECTION = 3;

    /** A group without a better statement contributes nothing. */
    private static final double LEAST_SCORE = 0.45;

    private final NoteOutline outline;
    private final Set<String> quoted = new HashSet<>();
    private final Map<OutlineSection, List<KeyStatement>> chosen = new LinkedHashMap<>();

    private final Map<OutlineSection, List<KeyStatement>> scored = new HashMap<>();

    private OverviewPlan(NoteOutline outline) {
        this.outline = outline;
    }

    /** The parts of the overview in reading order; empty if nothing can be quoted. */
    static List<OverviewPart> of(NoteOutline outline) {
        OverviewPlan plan = new OverviewPlan(outline.ofSubject());
        plan.choose();
        return plan.parts();
    }

    private void choose() {
        List<OutlineSection> sections = outline.sections();
        int groups = Math.min(sections.size(), MOST_STATEMENTS);
        for (int i = 0; i < groups; i++) {
            chooseBest(sections.subList(i * sections.size() / groups, (i + 1) * sections.size() / groups));
        }
        sections.stream()
                .sorted(Comparator.comparingInt((OutlineSection section) -> section.passages().size()).reversed())
                .forEach(this::chooseMore);
    }

    private void chooseBest(List<OutlineSection> group) {
        group.stream()
                .flatMap(section -> scored(section).stream().map(found -> Map.entry(section, found)))
                .filter(entry -> isWorthQuoting(entry.getValue()))
                .max(Comparator.comparingDouble(entry -> entry.getValue().score()))
                .ifPresent(entry -> add(entry.getKey(), entry.getValue()));
    }

    /** A long section contributes further statements, from passages that are not quoted yet. */
    private void chooseMore(OutlineSection section) {
        int wanted = Math.min(MOST_OF_A_SECTION, 1 + section.passages().size() / PASSAGES_OF_A_STATEMENT);
        for (KeyStatement statement : scored(section)) {
            List<KeyStatement> before = chosen.getOrDefault(section, List.of());
            if (before.size() < wanted && total() < MOST_STATEMENTS
                    && before.stream().noneMatch(statement::isSamePassage)
                    && isWorthQuoting(statement)) {
                add(section, statement);
            }
        }
    }

    private List<KeyStatement> scored(OutlineSection section) {
        return scored.computeIfAbsent(section, KeyStatementScorer::of);
    }

    private boolean isWorthQuoting(KeyStatement statement) {
        return statement.score() >= LEAST_SCORE && !quoted.contains(statement.candidate().plain());
    }

    private int total() {
        return chosen.values().stream().mapToInt(List::size).sum();
    }

    private void add(OutlineSection section, KeyStatement statement) {
        chosen.computeIfAbsent(section, _ -> new ArrayList<>()).add(statement);
        quoted.add(statement.candidate().plain());
    }

    private List<OverviewPart> parts() {
        int level = level();
        List<OverviewPart> parts = new ArrayList<>();
        for (int from = 0; from < outline.sections().size();) {
            String heading = outline.sections().get(from).title(level);
            int to = from + 1;
            while (to < outline.sections().size() && outline.sections().get(to).title(level).equals(heading)) {
                to++;
            }
            part(heading, outline.sections().subList(from, to), parts);
            from = to;
        }
        return parts;
    }

    private void part(String heading, List<OutlineSection> sections, List<OverviewPart> parts) {
        List<KeyStatement> statements = sections.stream()
                .flatMap(section -> chosen.getOrDefault(section, List.of()).stream())
                .sorted(Comparator.comparingInt((KeyStatement statement) -> statement.passage().passage().ordinal())
                        .thenComparingInt(KeyStatement::first))
                .toList();
        if (!statements.isEmpty()) {
            parts.add(
                    new OverviewPart(
                            heading, sections.getFirst().firstPage(), sections.getLast().lastPage(), statements));
        }
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
