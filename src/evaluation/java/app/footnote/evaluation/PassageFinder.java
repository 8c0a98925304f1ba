package app.footnote.evaluation;

import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.evaluation.EvaluationSet.Stretch;
import java.io.IOException;
import java.util.List;

/** Finds places in the notes of a set: Footnote, or a program that it is compared with. */
interface PassageFinder extends AutoCloseable {

    /**
     * The places that were found for a question.
     *
     * @param answerability a score that grows with the probability that the notes contain the answer; only its order is
     * meaningful
     */
    record Findings(List<Stretch> places, double answerability) {
    }

    /** The best places, in descending order of their scores. */
    Findings find(Asked question, int limit) throws Exception;

    @Override
    void close() throws IOException;
}
