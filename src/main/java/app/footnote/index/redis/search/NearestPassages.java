package app.footnote.index.redis.search;

import app.footnote.index.lucene.store.PassageKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** Collects the passages that are nearest to a question. Not thread-safe. */
final class NearestPassages {

    private final int count;
    private final PriorityQueue<ScoredKey> nearest = new PriorityQueue<>(Comparator.comparingDouble(ScoredKey::cosine));

    private record ScoredKey(PassageKey key, double cosine) {
    }

    /** @param count the number of passages to collect */
    NearestPassages(int count) {
        this.count = count;
    }

    /** Whether a passage with this cosine would be collected. */
    boolean accepts(double cosine) {
        return nearest.size() < count || cosine > nearest.element().cosine();
    }

    void add(PassageKey key, double cosine) {
        if (accepts(cosine)) {
            nearest.add(new ScoredKey(key, cosine));
            if (nearest.size() > count) {
                nearest.remove();
            }
        }
    }

    boolean isFull() {
        return nearest.size() >= count;
    }

    /** The cosines of the collected passages. */
    Map<PassageKey, Double> cosines() {
        Map<PassageKey, Double> cosines = new LinkedHashMap<>();
        nearest.forEach(key -> cosines.put(key.key(), key.cosine()));
        return cosines;
    }
}
