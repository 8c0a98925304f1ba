package app.footnote.answer.passage;

import app.footnote.answer.retrieve.Retrieval;

/** How well the notes answer a question. */
public enum Evidence {

    /** A sentence of the notes probably answers the question. */
    DIRECT,

    /** The notes are about the subject, but no sentence answers the question directly. */
    RELATED,

    /** The notes are not about the subject. */
    NONE;

    /*
     * A logistic model of two probabilities, fitted to questions with and without an answer in the notes: encyclopedia
     * articles and lecture notes. The coverage judges words and meaning alone; the score of the best hit also judges
     * how close the words are to each other, and whether the question names the note.
     */
    private static final double COVERAGE_WEIGHT = .9;
    private static final double SCORE_WEIGHT = .1;
    private static final double BASE = -.12;

    /** Students name a note when they know that it tells about the subject. */
    private static final double NAMED = .5;

    /** The log odds below which the passages are about another subject. */
    private static final double LEAST_RELATED = -3;

    /** If more of the question's words are missing in all notes, they are about another subject. */
    private static final double MOST_MISSING = 1 / 3.0;

    /** Probabilities of 0 and 1 have no log odds. */
    private static final double LEAST_PROBABILITY = .001;

    /**
     * Judges the result of a search with at least one hit. Notes that do not mention a term of the question do not
     * answer it, however much they say about the rest.
     */
    static Evidence of(Retrieval retrieval) {
        double logOdds =
                BASE + (retrieval.named().isEmpty() ? 0 : NAMED) + COVERAGE_WEIGHT * logOdds(retrieval.coverage())
                        + SCORE_WEIGHT * logOdds(retrieval.hits().getFirst().score());
        if (retrieval.missing().share() >= MOST_MISSING) {
            return NONE;
        }
        if (logOdds >= 0 && retrieval.missing().isEmpty()) {
            return DIRECT;
        }
        return logOdds >= LEAST_RELATED ? RELATED : NONE;
    }

    private static double logOdds(double probability) {
        double bounded = Math.clamp(probability, LEAST_PROBABILITY, 1 - LEAST_PROBABILITY);
        return Math.log(bounded / (1 - bounded));
    }
}
