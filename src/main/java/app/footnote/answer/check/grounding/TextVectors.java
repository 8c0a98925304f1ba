package app.footnote.answer.check.grounding;

import app.footnote.embed.CosineSimilarity;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The vectors of texts, each computed once. For one thread. */
final class TextVectors {

    private final Map<String, float[]> vectors = new HashMap<>();

    /** Computes the vectors of the texts, some milliseconds each. */
    TextVectors(Embedder embedder, List<String> texts) throws EmbedException, InterruptedException {
        Set<String> different = new LinkedHashSet<>(texts);
        List<float[]> computed = embedder.passages(new ArrayList<>(different));
        int i = 0;
        for (String text : different) {
            vectors.put(text, computed.get(i++));
        }
    }

    boolean has(List<String> texts) {
        return vectors.keySet().containsAll(texts);
    }

    /** How near two of the texts are in meaning, up to 1. */
    double cosine(String one, String other) {
        float[] first = Objects.requireNonNull(vectors.get(one));
        float[] second = Objects.requireNonNull(vectors.get(other));
        return CosineSimilarity.ofUnit(first, second);
    }
}
