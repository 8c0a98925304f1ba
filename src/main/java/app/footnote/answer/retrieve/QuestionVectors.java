package app.footnote.answer.retrieve;

import app.footnote.answer.Question;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.QuestionEmbedding;
import java.util.Optional;

/**
 * The vectors of a question, each of unit length and not copied; all are empty for a search by words.
 *
 * @param alone of the question itself
 * @param inContext of the question with the questions before it; empty without such questions
 * @param previous of the question before in its own context; empty without such a question
 */
record QuestionVectors(Optional<QuestionEmbedding> alone, Optional<QuestionEmbedding> inContext,
        Optional<QuestionEmbedding> previous) {

    static QuestionVectors none() {
        return new QuestionVectors(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param text the text to search for, which may differ from the text of the question */
    static QuestionVectors of(Question question, String text, Embedder embedder)
            throws EmbedException, InterruptedException {
        Optional<QuestionEmbedding> alone = Optional.of(embedder.embedQuestion(text));
        if (question.history().isEmpty()) {
            return new QuestionVectors(alone, Optional.empty(), Optional.empty());
        }
        FollowUpContext context = new FollowUpContext(embedder);
        Question previous = FollowUpContext.previous(question);
        return new QuestionVectors(
                alone,
                Optional.of(context.embedding(question)),
                Optional.of(previous.history().isEmpty()
                        ? embedder.embedQuestion(previous.text())
                        : context.embedding(previous)));
    }
}
