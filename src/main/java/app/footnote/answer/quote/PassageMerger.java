package app.footnote.answer.quote;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.PassageId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Merges ranked lists of passages. Several searches may find the same passage with different scores. */
public final class PassageMerger {

    private final Map<PassageId, FoundPassage> merged = new LinkedHashMap<>();

    private PassageMerger() {
    }

    /** The passages, each once. */
    public static List<FoundPassage> distinct(Stream<FoundPassage> passages) {
        PassageMerger merger = new PassageMerger();
        passages.forEach(merger::add);
        return List.copyOf(merger.merged.values());
    }

    /** The first passage of each list, then the second of each, and so on; each passage once. */
    public static List<FoundPassage> roundRobin(List<List<FoundPassage>> lists) {
        PassageMerger merger = new PassageMerger();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < longest; rank++) {
            for (List<FoundPassage> list : lists) {
                list.stream().skip(rank).findFirst().ifPresent(merger::add);
            }
        }
        return List.copyOf(merger.merged.values());
    }

    private void add(FoundPassage passage) {
        merged.putIfAbsent(passage.passage().id(), passage);
    }
}
