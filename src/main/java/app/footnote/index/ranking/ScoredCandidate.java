package app.footnote.index.ranking;

import app.footnote.index.Candidate;
import app.footnote.model.PassageId;
import app.footnote.model.session.Hit;
import java.util.List;

/**
 * A candidate with its scores. Immutable.
 *
 * @param logOdds the log odds that it answers the question
 * @param coverage the log odds that the notes contain the answer if this is their best candidate
 */
record ScoredCandidate(Candidate candidate, double logOdds, double coverage) {

    /** Scores candidates by their own measures. */
    static List<ScoredCandidate> all(List<Candidate> candidates) {
        boolean byMeaning = candidates.stream().anyMatch(candidate -> candidate.meaning().isPresent());
        return candidates.stream()
                .map(candidate -> new ScoredCandidate(
                        candidate, RelevanceModel.rank(candidate, byMeaning), RelevanceModel.coverage(candidate)))
                .toList();
    }

    PassageId id() {
        return candidate.passage().id();
    }

    ScoredCandidate with(double newLogOdds) {
        return new ScoredCandidate(candidate, newLogOdds, coverage);
    }

    Hit hit() {
        return new Hit(candidate.passage(), RelevanceModel.probability(logOdds), candidate.words(),
                candidate.meaning());
    }
}
