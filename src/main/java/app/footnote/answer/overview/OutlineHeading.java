package app.footnote.answer.overview;

import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A heading in the outline of a note. Immutable.
 *
 * @param path the headings down to this one, outermost first
 * @param place the first line below the heading
 */
public record OutlineHeading(List<String> path, Place place) {

    public OutlineHeading {
        path = List.copyOf(path);
    }

    /** The headings of a note in reading order. Neighbouring slides of a series have one. */
    public static List<OutlineHeading> of(List<Passage> note) {
        List<OutlineHeading> outline = new ArrayList<>();
        List<String> before = List.of();
        for (Passage passage : note) {
            List<String> path = passage.headings().stream().map(NoteOutline::withoutSeries).toList();
            for (int depth = shared(before, path) + 1; depth <= path.size(); depth++) {
                outline.add(new OutlineHeading(path.subList(0, depth), firstLine(passage)));
            }
            before = path.isEmpty() ? before : path;
        }
        return outline;
    }

    /** How many headings two paths have in common, from the outermost. */
    private static int shared(List<String> one, List<String> other) {
        int shared = 0;
        while (shared < Math.min(one.size(), other.size()) && one.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static Place firstLine(Passage passage) {
        int end = passage.text().indexOf('\n');
        return passage.place().within(0, end < 0 ? passage.text().length() : end);
    }

    public String title() {
        return path.getLast();
    }

    /** Counted from 0. */
    public int level() {
        return path.size() - 1;
    }
}
