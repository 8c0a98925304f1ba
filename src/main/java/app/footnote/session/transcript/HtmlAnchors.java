package app.footnote.session.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names by which a turn's footnotes and the places that refer to them find each other in HTML. */
final class HtmlAnchors {

    private final int turn;
    private final Map<Integer, List<String>> references = new HashMap<>();

    HtmlAnchors(int turn) {
        this.turn = turn;
    }

    String turn() {
        return "turn-" + turn;
    }

    String footnote(int number) {
        return "footnote-%d-%d".formatted(turn, number);
    }

    /** The name of one more place that refers to the footnote. */
    String newReference(int number) {
        List<String> names = references.computeIfAbsent(number, _ -> new ArrayList<>());
        names.add("reference-%d-%d-%d".formatted(turn, number, names.size() + 1));
        return names.getLast();
    }

    /** All places so far that refer to the footnote. */
    List<String> references(int number) {
        return List.copyOf(references.getOrDefault(number, List.of()));
    }
}
