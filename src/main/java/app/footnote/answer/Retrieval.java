package app.footnote.answer;

import app.footnote.model.Hit;
import java.util.List;

/**
 * What was found for a question.
 *
 * @param hits best first; empty if nothing in the scope has anything in common with the question
 * @param coverage how probable it is that the hits hold the answer, in [0, 1]; 0 without hits
 */
public record Retrieval(List<Hit> hits, double coverage) {

    /** Below this coverage the notes are taken not to hold the answer. */
    public static final double ENOUGH = 0.5;

    public Retrieval {
        hits = List.copyOf(hits);
    }

    /** Whether the notes are taken to hold the answer. */
    public boolean covered() {
        return coverage >= ENOUGH;
    }
}
