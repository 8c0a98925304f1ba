package app.footnote.evaluation;

import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.evaluation.EvaluationSet.Stretch;
import java.io.IOException;
import java.util.List;

/** Something that finds places in a set's notes: Footnote, or what it is compared with. */
interface PassageFinder extends AutoCloseable {

    /**
     * What was found for a question.
     *
     * @param sureness grows with the chance that the notes hold the answer; only its order means something
     */
    record Findings(List<Stretch> places, double sureness) {
    }

    /** The best places, best first. */
    Findings find(Asked question, int limit) throws Exception;

    @Override
    void close() throws IOException;
}
