package app.footnote.answer.passage;

import app.footnote.answer.retrieve.Retrieval;
import java.util.List;

/**
 * The material of an answer. Immutable.
 *
 * @param retrieval the result of the search
 * @param passages the hits whose notes are still in the library, best first
 */
public record Findings(Retrieval retrieval, List<FoundPassage> passages) {

    public Findings {
        passages = List.copyOf(passages);
    }

    /** How well the passages answer the question, judged by the search alone. */
    public Evidence evidence() {
        return passages.isEmpty() ? Evidence.NONE : Evidence.of(retrieval);
    }
}
