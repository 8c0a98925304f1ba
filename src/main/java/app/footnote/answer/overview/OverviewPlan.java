package app.footnote.answer.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Selects what an overview quotes. The sections are divided into neighbouring groups, and each group contributes its
 * best statement, so that the overview spans the whole outline. Long sections contribute more. Not thread-safe.
 */
final class OverviewPlan {

    private final ScoredOutline outline;
    private final OverviewForm form;
    private final Set<String> quoted = new HashSet<>();
    private final Map<OutlineSection, List<KeyStatement>> chosen = new LinkedHashMap<>();

    private OverviewPlan(ScoredOutline outline, OverviewForm form) {
        this.outline = outline;
        this.form = form;
    }

    /** The parts of the overview in reading order; empty if nothing can be quoted. */
    static List<OverviewPart> of(ScoredOutline outline, OverviewForm form) {
        OverviewPlan plan = new OverviewPlan(outline, form);
        plan.choose();
        if (plan.chosen.isEmpty()) {
            return List.of();
        }
        return switch (form) {
            case SHORT -> OverviewParts.ofLevel(outline, plan.chosen);
            case FULL -> OverviewParts.ofAllHeadings(outline, plan.chosen);
        };
    }

    private void choose() {
        List<OutlineSection> sections = outline.sections();
        int groups = Math.min(sections.size(), form.mostStatements());
        for (int i = 0; i < groups; i++) {
            chooseBest(sections.subList(i * sections.size() / groups, (i + 1) * sections.size() / groups));
        }
        sections.stream()
                .sorted(Comparator.comparingInt((OutlineSection section) -> section.passages().size()).reversed())
                .forEach(this::chooseMore);
    }

    private void chooseBest(List<OutlineSection> group) {
        group.stream()
                .flatMap(section -> outline.statements(section).stream().map(found -> Map.entry(section, found)))
                .filter(entry -> isWorthQuoting(entry.getValue()))
                .max(Comparator.comparingDouble(entry -> entry.getValue().score()))
                .ifPresent(entry -> add(entry.getKey(), entry.getValue()));
    }

    /** A long section contributes further statements, from passages that are not quoted yet. */
    private void chooseMore(OutlineSection section) {
        int wanted = form.mostOfSection(section.passages().size());
        for (KeyStatement statement : outline.statements(section)) {
            List<KeyStatement> before = chosen.getOrDefault(section, List.of());
            if (before.size() < wanted && total() < form.mostStatements()
                    && before.stream().noneMatch(other -> isTooClose(statement, other))
                    && isWorthQuoting(statement)) {
                add(section, statement);
            }
        }
    }

    private boolean isTooClose(KeyStatement statement, KeyStatement other) {
        return switch (form) {
            case SHORT -> statement.isSamePassage(other);
            case FULL -> statement.overlaps(other);
        };
    }

    private boolean isWorthQuoting(KeyStatement statement) {
        return form.isWorthQuoting(statement) && !quoted.contains(statement.candidate().plain());
    }

    private int total() {
        return chosen.values().stream().mapToInt(List::size).sum();
    }

    private void add(OutlineSection section, KeyStatement statement) {
        chosen.computeIfAbsent(section, _ -> new ArrayList<>()).add(statement);
        quoted.add(statement.candidate().plain());
    }
}
