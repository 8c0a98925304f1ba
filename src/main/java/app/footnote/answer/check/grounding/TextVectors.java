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

/** The vectors of texts, each computed once. Immutable. */
final class TextVectors {

    private final Map<String, float[]> vectors = new HashMap<>();

    /** Computes the vectors, which takes some milliseconds each. */
    TextVectors(Embedder embedder, List<String> texts) throws EmbedException, InterruptedException {
        Set<String> distinct = new LinkedHashSet<>(texts);
        List<float[]> computed = embedder.passages(new ArrayList<>(distinct));
        int i = 0;
        for (String text : distinct) {
            vectors.put(text, computed.get(i++));
        }
    }

    boolean has(List<String> texts) {
        return vectors.keySet().containsAll(texts);
    }

    /** The cosine of the vectors of two texts. */
    double cosine(String one, String other) {
        float[] first = Objects.requireNonNull(vectors.get(one));
        float[] second = Objects.requireNonNull(vectors.get(other));
        return CosineSimilarity.ofUnit(first, second);
    }
}
