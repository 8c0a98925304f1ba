package app.footnote.answer.check.grounding;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.TokenVectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How well the words of one text occur in another, by the vectors of the words in their contexts: the recall of
 * BERTScore (Zhang et al. 2020), of content words only. The vectors of each text are computed once. Immutable.
 */
final class WordSimilarity {

    private final Map<String, TokenVectors> vectors = new HashMap<>();

    /** Computes the vectors, which takes some milliseconds for each text. */
    WordSimilarity(Embedder embedder, List<String> texts) throws EmbedException, InterruptedException {
        Set<String> distinct = new LinkedHashSet<>(texts);
        List<TokenVectors> computed = embedder.tokenVectors(new ArrayList<>(distinct));
        int i = 0;
        for (String text : distinct) {
            vectors.put(text, computed.get(i++));
        }
    }

    /** Whether the vectors of these texts are known. */
    boolean has(List<String> texts) {
        return vectors.keySet().containsAll(texts);
    }

    /**
     * The mean, over the content words of a claim, of the greatest cosine with a word of any text of the evidence; 0 if
     * the claim or the evidence has no words.
     */
    double recall(String claim, List<String> evidence) {
        TokenVectors claimed = vectors(claim);
        List<TokenVectors> found = evidence.stream().map(this::vectors).filter(text -> text.count() > 0).toList();
        return IntStream.range(0, claimed.count())
                .filter(token -> claimed.content()[token])
                .mapToDouble(token -> found.stream().mapToDouble(text -> nearest(claimed, token, text)).max().orElse(0))
                .average()
                .orElse(0);
    }

    private TokenVectors vectors(String text) {
        return Objects.requireNonNull(vectors.get(text));
    }

    private static double nearest(TokenVectors claimed, int token, TokenVectors found) {
        int dimension = claimed.dimension();
        float greatest = -1;
        for (int other = 0; other < found.count(); other++) {
            float cosine = 0;
            for (int i = 0; i < dimension; i++) {
                cosine += claimed.values()[token * dimension + i] * found.values()[other * dimension + i];
            }
            greatest = Math.max(greatest, cosine);
        }
        return greatest;
    }
}
