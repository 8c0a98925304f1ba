package app.footnote.answer.retrieve;

import app.footnote.model.failure.Failure;
import app.footnote.model.session.Hit;
import java.util.List;
import java.util.Optional;

/**
 * What was found for a question.
 *
 * @param hits best first; empty if nothing in the scope has anything in common with the question
 * @param coverage how probable it is that the hits hold the answer, in [0, 1]; 0 without hits
 * @param shortcoming why it was searched by words only, where meaning should have counted too; empty if it did
 */
public record Retrieval(List<Hit> hits, double coverage, Optional<Failure> shortcoming) {

    /** Below this coverage the notes are taken not to hold the answer. */
    public static final double ENOUGH = 0.5;

    public Retrieval {
        hits = List.copyOf(hits);
    }

    /** What was found as it should be. */
    public Retrieval(List<Hit> hits, double coverage) {
        this(hits, coverage, Optional.empty());
    }

    /** Whether the notes are taken to hold the answer. */
    public boolean covered() {
        return coverage >= ENOUGH;
    }
}
