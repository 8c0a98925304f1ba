package app.footnote.answer.quote;

import app.footnote.answer.passage.Statement;
import java.util.List;

/** Chooses the one sentence that answers a question in one sentence. */
final class BestSentence {

    /** The lowest score of a sentence that is preferred to a better fragment, as a share of the best score. */
    private static final double LEAST_SCORE_SHARE = 0.8;

    private BestSentence() {
    }

    /**
     * The best whole sentence that makes sense by itself, if it is nearly as good as the best statement; otherwise the
     * best statement.
     *
     * @param candidates best first, at least one
     */
    static Excerpt of(List<StatementCandidate> candidates) {
        double least = LEAST_SCORE_SHARE * candidates.getFirst().score();
        StatementCandidate best = candidates.stream()
                .filter(candidate -> candidate.score() >= least)
                .filter(BestSentence::standsAlone)
                .findFirst()
                .orElse(candidates.getFirst());
        return new Excerpt(best.passage(), best.number(), best.number(), best.score());
    }

    private static boolean standsAlone(StatementCandidate candidate) {
        return candidate.statement().kind() == Statement.Kind.SENTENCE
                && !candidate.plain().endsWith(":")
                && !ContextDependence.isDependent(candidate.plain());
    }
}
