package app.footnote.index;

import app.footnote.model.Scope;
import java.util.List;
import java.util.Optional;

/**
 * A search in an index.
 *
 * @param words the texts whose words are searched for: the question, and the earlier questions with less weight. A word
 * that is in several texts counts once, with its highest weight.
 * @param vector the question's vector, of unit length, which is not copied; empty to search by words only
 * @param tokens the vectors of the question's content words, of unit length; without them, or without {@code vector},
 * candidates have no {@link TokenMatch}
 * @param depth the number of candidates by words, and the number of candidates by vector; at least 1
 */
public record IndexQuery(
        List<QueryText> words, Optional<float[]> vector, List<float[]> tokens, Scope scope, int depth) {

    public IndexQuery {
        words = List.copyOf(words);
        tokens = List.copyOf(tokens);
        if (depth < 1) {
            throw new IllegalArgumentException("Not a depth: " + depth);
        }
    }

    /** Compares no vectors of words. */
    public IndexQuery(List<QueryText> words, Optional<float[]> vector, Scope scope, int depth) {
        this(words, vector, List.of(), scope, depth);
    }

    /** Searches for the words of one text. */
    public IndexQuery(String words, Optional<float[]> vector, Scope scope, int depth) {
        this(List.of(new QueryText(words, 1)), vector, scope, depth);
    }
}
