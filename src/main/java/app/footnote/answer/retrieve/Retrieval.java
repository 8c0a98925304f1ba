package app.footnote.answer.retrieve;

import app.footnote.model.failure.Failure;
import app.footnote.model.session.Hit;
import java.util.List;
import java.util.Optional;

/**
 * The result of a search. Immutable.
 *
 * @param hits best first; empty if nothing in the scope has anything in common with the question
 * @param coverage the probability that the hits answer the question, in [0, 1]; 0 without hits
 * @param shortcoming why the search used words only, although it should also use meaning; usually empty
 */
public record Retrieval(List<Hit> hits, double coverage, Optional<Failure> shortcoming) {

    /** The lowest coverage at which the notes count as covering the question. */
    public static final double SUFFICIENT_COVERAGE = 0.5;

    public Retrieval {
        hits = List.copyOf(hits);
    }

    /** A result without a shortcoming. */
    public Retrieval(List<Hit> hits, double coverage) {
        this(hits, coverage, Optional.empty());
    }

    /** Whether the notes count as covering the question. */
    public boolean covered() {
        return coverage >= SUFFICIENT_COVERAGE;
    }
}
