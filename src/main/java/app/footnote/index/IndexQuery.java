package app.footnote.index;

import app.footnote.model.Scope;
import java.util.Optional;

/**
 * What an index is asked.
 *
 * @param words the question's words, as the student wrote them
 * @param vector the question's vector, of unit length; empty to search by words only. Not copied.
 * @param depth how many candidates to take by words, and how many by vector
 */
public record IndexQuery(String words, Optional<float[]> vector, Scope scope, int depth) {
}
