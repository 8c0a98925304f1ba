package app.footnote.answer.retrieve;

import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Hit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The result of a search. Immutable.
 *
 * @param hits best first; empty if nothing in the scope has anything in common with the question
 * @param coverage the probability that the hits answer the question, in [0, 1]; 0 without hits
 * @param named the notes that the question names and that the hits come from first, best first; usually empty
 * @param missing the terms of the question that no note mentions
 * @param shortcoming why the search used words only, although it should also use meaning; usually empty
 */
public record Retrieval(
        List<Hit> hits, double coverage, List<NoteId> named, MissingTerms missing, Optional<Failure> shortcoming) {

    /** The lowest coverage at which the notes count as covering the question. */
    public static final double SUFFICIENT_COVERAGE = 0.5;

    public Retrieval {
        hits = List.copyOf(hits);
        named = List.copyOf(named);
    }

    /** The result for a question that names no note, without a shortcoming. */
    public Retrieval(List<Hit> hits, double coverage) {
        this(hits, coverage, List.of(), MissingTerms.none(), Optional.empty());
    }

    /** This result, whose hits were found by their words only. */
    Retrieval with(Failure newShortcoming) {
        return new Retrieval(hits, coverage, named, missing, Optional.of(newShortcoming));
    }

    /** This result for a question with terms that no note mentions. */
    Retrieval without(MissingTerms terms) {
        return new Retrieval(hits, coverage, named, terms, shortcoming);
    }

    /** The part of the question's scope that the hits come from first: all of it, or the named notes. */
    public Scope searched(Scope scope) {
        return named.isEmpty() ? scope : Scope.of(Set.of(), Set.copyOf(named));
    }

    /** Whether the notes count as covering the question. */
    public boolean covered() {
        return coverage >= SUFFICIENT_COVERAGE;
    }
}
