package app.footnote.answer;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.index.IndexQuery;
import app.footnote.index.QueryText;
import java.util.List;
import java.util.Optional;

/**
 * What a question means after the turns before it, without a language model. All that was said before, pasted in front,
 * drowns the question. The question before lends its words; and some of the first question, which is what the
 * conversation is about, is mixed into the vector. Answers lend nothing: they were tried, and say too much.
 */
final class Conversation {

    /** Of the first question in the mixture of vectors, of which the last two together have 1. */
    private static final double FIRST_QUESTION = .4;

    private final Embedder embedder;

    Conversation(Embedder embedder) {
        this.embedder = embedder;
    }

    /** What to ask the index for a question with a history. */
    IndexQuery query(Question question, int depth) throws EmbedException, InterruptedException {
        String before = question.history().getLast().question();
        float[] both = embedder.question(before + " " + question.text());
        float[] first = embedder.question(question.history().getFirst().question());
        return new IndexQuery(words(question), Optional.of(mixed(both, first)), question.scope(), depth);
    }

    /** The words to search for. */
    static List<QueryText> words(Question question) {
        return List.of(
                new QueryText(question.text(), 1), new QueryText(question.history().getLast().question(), 1));
    }

    /** Of unit length again. */
    private static float[] mixed(float[] both, float[] first) {
        float[] sum = new float[both.length];
        double squares = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (both[i] + FIRST_QUESTION * first[i]);
            squares += sum[i] * sum[i];
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= (float) Math.sqrt(squares);
        }
        return sum;
    }
}
