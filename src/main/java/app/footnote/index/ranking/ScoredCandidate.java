package app.footnote.index.ranking;

import app.footnote.index.Candidate;
import app.footnote.model.PassageId;
import app.footnote.model.session.Hit;

/**
 * A candidate with what its measures say.
 *
 * @param logOdds that it answers the question
 * @param coverage that the notes hold the answer if it is their best candidate, as log odds
 */
record ScoredCandidate(Candidate candidate, double logOdds, double coverage) {

    /** What the candidate's own measures say. */
    static ScoredCandidate alone(Candidate candidate) {
        return new ScoredCandidate(candidate, RelevanceModel.rank(candidate), RelevanceModel.coverage(candidate));
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
