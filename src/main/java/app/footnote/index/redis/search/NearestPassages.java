package app.footnote.index.redis.search;

import app.footnote.index.lucene.store.PassageKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** Keeps those passages that are nearest to a question, of any number that are shown to it. For one thread. */
final class NearestPassages {

    private final int count;
    private final PriorityQueue<Near> kept = new PriorityQueue<>(Comparator.comparingDouble(Near::cosine));

    private record Near(PassageKey key, double cosine) {
    }

    /** @param count how many to keep */
    NearestPassages(int count) {
        this.count = count;
    }

    /** Whether a passage with this cosine would be kept. */
    boolean wants(double cosine) {
        return kept.size() < count || cosine > kept.element().cosine();
    }

    void add(PassageKey key, double cosine) {
        if (wants(cosine)) {
            kept.add(new Near(key, cosine));
            if (kept.size() > count) {
                kept.remove();
            }
        }
    }

    boolean isFull() {
        return kept.size() >= count;
    }

    /** The cosines of the nearest. */
    Map<PassageKey, Double> cosines() {
        Map<PassageKey, Double> cosines = new LinkedHashMap<>();
        kept.forEach(near -> cosines.put(near.key(), near.cosine()));
        return cosines;
    }
}
