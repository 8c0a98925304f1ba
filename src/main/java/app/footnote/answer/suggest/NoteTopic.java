package app.footnote.answer.suggest;

import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A heading of a note with all passages below it. Immutable.
 *
 * @param path the headings down to this one, outermost first
 * @param passages in reading order, at least one
 */
record NoteTopic(List<String> path, List<Passage> passages) {

    NoteTopic {
        path = List.copyOf(path);
        passages = List.copyOf(passages);
    }

    /** The topics of a note in reading order, each after its parent. Slides of a series are one topic. */
    static List<NoteTopic> of(List<Passage> note) {
        Map<List<String>, List<Passage>> topics = new LinkedHashMap<>();
        for (Passage passage : note) {
            List<String> path = passage.headings().stream().map(HeadingTitle::of).toList();
            for (int depth = 1; depth <= path.size(); depth++) {
                topics.computeIfAbsent(List.copyOf(path.subList(0, depth)), _ -> new ArrayList<>()).add(passage);
            }
        }
        return topics.entrySet().stream().map(topic -> new NoteTopic(topic.getKey(), topic.getValue())).toList();
    }

    String title() {
        return path.getLast();
    }

    String language() {
        return passages.getFirst().language();
    }

    boolean isParentOf(NoteTopic other) {
        return other.path.size() == path.size() + 1 && other.path.subList(0, path.size()).equals(path);
    }

    /** Whether one of the passages has a place. */
    boolean isAt(Place place) {
        return passages.stream().anyMatch(passage -> passage.place().overlap(place) > 0);
    }
}
