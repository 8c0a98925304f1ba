package app.footnote.answer.retrieve;

import app.footnote.answer.Question;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.QuestionEmbedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The vectors of a question, each of unit length and not copied; all are empty for a search by words. Immutable.
 *
 * @param alone of the question itself
 * @param inContext of the question with the questions before it; empty without such questions
 * @param earlier of the questions before it, each in its own context
 */
record QuestionVectors(Optional<QuestionEmbedding> alone, Optional<QuestionEmbedding> inContext,
        List<QuestionEmbedding> earlier) {

    QuestionVectors {
        earlier = List.copyOf(earlier);
    }

    static QuestionVectors none() {
        return new QuestionVectors(Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * @param text the text to search for, which may differ from the text of the question
     * @param earlier the questions before it that are to be searched for again
     */
    static QuestionVectors of(Question question, String text, List<Question> earlier, Embedder embedder)
            throws EmbedException, InterruptedException {
        FollowUpContext context = new FollowUpContext(embedder);
        List<QuestionEmbedding> ofEarlier = new ArrayList<>();
        for (Question before : earlier) {
            ofEarlier.add(context.embedding(before));
        }
        return new QuestionVectors(
                Optional.of(embedder.embedQuestion(text)),
                question.history().isEmpty() ? Optional.empty() : Optional.of(context.embedding(question)),
                ofEarlier);
    }
}
