package app.footnote.session.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The HTML ids of a turn, its footnotes and the references to them. Not thread-safe. */
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

    /** Creates the id of one more reference to the footnote. */
    String newReference(int number) {
        List<String> names = references.computeIfAbsent(number, _ -> new ArrayList<>());
        names.add("reference-%d-%d-%d".formatted(turn, number, names.size() + 1));
        return names.getLast();
    }

    /** The ids of the references to the footnote that were created so far. */
    List<String> references(int number) {
        return List.copyOf(references.getOrDefault(number, List.of()));
    }
}
