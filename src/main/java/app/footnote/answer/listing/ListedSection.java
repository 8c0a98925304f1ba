package app.footnote.answer.listing;

import app.footnote.answer.overview.AsideTitles;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.NoteId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A section whose subsections may be the items of a list: "Applications" with a subsection for each application.
 * Immutable.
 *
 * @param path the headings above the section and its own, outermost first
 * @param subsections the first passage of each subsection, in reading order
 */
record ListedSection(List<String> path, List<FoundPassage> subsections) {

    private static final int FEWEST_SUBSECTIONS = 3;
    private static final int MOST_SUBSECTIONS = 16;

    ListedSection {
        path = List.copyOf(path);
        subsections = List.copyOf(subsections);
    }

    NoteId note() {
        return subsections.getFirst().passage().note();
    }

    /** The sections of a note with some subsections, or with some below those; not too many to be one list. */
    static List<ListedSection> all(List<FoundPassage> note) {
        Set<List<String>> paths = new LinkedHashSet<>();
        for (FoundPassage passage : note) {
            List<String> headings = passage.passage().headings();
            for (int depth = 1; depth < headings.size(); depth++) {
                paths.add(headings.subList(0, depth));
            }
        }
        List<ListedSection> sections = new ArrayList<>();
        for (List<String> path : paths) {
            List<FoundPassage> subsections = subsections(note, path);
            if (subsections.size() >= FEWEST_SUBSECTIONS && subsections.size() <= MOST_SUBSECTIONS) {
                sections.add(new ListedSection(path, subsections));
            }
        }
        return sections;
    }

    private static List<FoundPassage> subsections(List<FoundPassage> note, List<String> path) {
        List<FoundPassage> below = note.stream().filter(passage -> isBelow(passage, path)).toList();
        List<FoundPassage> direct = firstOfEach(below, path.size() + 1);
        return direct.size() < FEWEST_SUBSECTIONS ? firstOfEach(below, Integer.MAX_VALUE) : direct;
    }

    private static boolean isBelow(FoundPassage passage, List<String> path) {
        List<String> headings = passage.passage().headings();
        return headings.size() > path.size() && headings.subList(0, path.size()).equals(path)
                && headings.subList(path.size(), headings.size()).stream().noneMatch(AsideTitles::isAside);
    }

    private static List<FoundPassage> firstOfEach(List<FoundPassage> passages, int depth) {
        Map<List<String>, FoundPassage> first = new LinkedHashMap<>();
        for (FoundPassage passage : passages) {
            List<String> headings = passage.passage().headings();
            first.putIfAbsent(headings.subList(0, Math.min(depth, headings.size())), passage);
        }
        return List.copyOf(first.values());
    }
}
