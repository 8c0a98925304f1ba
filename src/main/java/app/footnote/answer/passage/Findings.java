package app.footnote.answer.passage;

import app.footnote.answer.retrieve.Retrieval;
import java.util.List;

/**
 * What an answer can be made of.
 *
 * @param retrieval what the search said
 * @param passages those of its hits whose notes are still in the library, best first
 */
public record Findings(Retrieval retrieval, List<FoundPassage> passages) {

    public Findings {
        passages = List.copyOf(passages);
    }

    /** Whether the passages are taken to hold the answer. */
    public boolean covered() {
        return retrieval.covered() && !passages.isEmpty();
    }
}
