package app.footnote.answer.retrieve;

import app.footnote.answer.Question;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.WeightedMean;
import app.footnote.index.QueryText;
import java.util.List;

/**
 * What a question means after the turns before it, without a language model. All that was said before, pasted in front,
 * drowns the question. The question before lends its words; and some of the first question, which is what the
 * conversation is about, is mixed into the vector. Answers lend nothing: they were tried, and say too much.
 */
final class FollowUpContext {

    /** Of the first question in the mixture of vectors, of which the last two together have 1. */
    private static final float FIRST_QUESTION = .4f;

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
        String before = question.history().getLast().question();
        WeightedMean mixture = new WeightedMean(embedder.identity().dimension());
        mixture.add(embedder.question(before + " " + question.text()), 1);
        mixture.add(embedder.question(question.history().getFirst().question()), FIRST_QUESTION);
        return mixture.ofUnitLength();
    }
}
