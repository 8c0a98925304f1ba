package app.footnote.answer.retrieve;

import app.footnote.answer.Question;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.QuestionEmbedding;
import app.footnote.embed.WeightedMean;
import app.footnote.index.QueryText;
import app.footnote.model.session.Turn;
import java.util.List;
import java.util.stream.IntStream;

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

    /** The last questions before this one, oldest first, each with the questions before it. */
    static List<Question> earlier(Question question, int most) {
        List<Turn> history = question.history();
        return IntStream.range(Math.max(0, history.size() - most), history.size())
                .mapToObj(i -> new Question(history.get(i).question(), history.subList(0, i), question.scope()))
                .toList();
    }

    /** The words to search for. */
    static List<QueryText> words(Question question) {
        return question.history().isEmpty()
                ? List.of(new QueryText(question.text(), 1))
                : List.of(
                        new QueryText(question.text(), 1), new QueryText(question.history().getLast().question(), 1));
    }

    /** The vectors to search with; those of words are the previous and the current question's. */
    QuestionEmbedding embedding(Question question) throws EmbedException, InterruptedException {
        if (question.history().isEmpty()) {
            return embedder.embedQuestion(question.text());
        }
        String previous = question.history().getLast().question();
        WeightedMean mean = new WeightedMean(embedder.identity().dimension());
        QuestionEmbedding both = embedder.embedQuestion(previous + " " + question.text());
        mean.add(both.vector(), 1);
        mean.add(embedder.question(question.history().getFirst().question()), FIRST_QUESTION_WEIGHT);
        return new QuestionEmbedding(mean.ofUnitLength(), both.tokens());
    }
}
