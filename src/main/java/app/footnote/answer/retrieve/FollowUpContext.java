package app.footnote.answer.retrieve;

import app.footnote.answer.Question;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.WeightedMean;
import app.footnote.index.QueryText;
import java.util.List;

/**
 * Adds the context of a follow-up question without a language model. The words of the previous question are added, and
 * the vector gets a part of the first question, which sets the topic. More history would outweigh the question: earlier
 * answers made the search worse. Immutable.
 */
final class FollowUpContext {

    /** The weight of the first question's vector; the previous and the current question together have 1. */
    private static final float FIRST_QUESTION_WEIGHT = .4f;

    private final Embedder embedder;

    FollowUpContext(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The words to search for. */
    static List<QueryText> words(Question question) {
        return List.of(
                new QueryText(question.text(), 1), new QueryText(question.history().getLast().question(), 1));
    }

    /** The vector to search with, of unit length. */
    float[] vector(Question question) throws EmbedException, InterruptedException {
        String previous = question.history().getLast().question();
        WeightedMean mean = new WeightedMean(embedder.identity().dimension());
        mean.add(embedder.question(previous + " " + question.text()), 1);
        mean.add(embedder.question(question.history().getFirst().question()), FIRST_QUESTION_WEIGHT);
        return mean.ofUnitLength();
    }
}
