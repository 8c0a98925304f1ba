package app.footnote.index;

import app.footnote.model.Scope;
import java.util.List;
import java.util.Optional;

/**
 * What an index is asked.
 *
 * @param words the words to search for: the question, and with less weight what went before it. A word that is in
 * several of them counts once, with its highest weight.
 * @param vector the question's vector, of unit length; empty to search by words only. Not copied.
 * @param depth how many candidates to take by words, and how many by vector; at least 1
 */
public record IndexQuery(List<QueryText> words, Optional<float[]> vector, Scope scope, int depth) {

    public IndexQuery {
        words = List.copyOf(words);
        if (depth < 1) {
            throw new IllegalArgumentException("Not a depth: " + depth);
        }
    }

    /** Asks for the words of one text. */
    public IndexQuery(String words, Optional<float[]> vector, Scope scope, int depth) {
        this(List.of(new QueryText(words, 1)), vector, scope, depth);
    }
}
