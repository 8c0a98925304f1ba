package app.footnote.answer;

import java.util.List;

/**
 * What an answer can be made of.
 *
 * @param retrieval what the search said
 * @param passages those of its hits whose notes are still in the library, best first
 */
record Findings(Retrieval retrieval, List<FoundPassage> passages) {

    Findings {
        passages = List.copyOf(passages);
    }

    /** Whether the passages are taken to hold the answer. */
    boolean covered() {
        return retrieval.covered() && !passages.isEmpty();
    }
}
