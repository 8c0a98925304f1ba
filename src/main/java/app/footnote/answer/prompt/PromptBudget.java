package app.footnote.answer.prompt;

import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;

/** Divides a model's context. Immutable. */
record PromptBudget(LanguageModel model) {

    /** The most tokens that the chat templates of common models add to a message. */
    private static final int TEMPLATE_TOKENS = 10;
    /** Fewer tokens of sources are not enough for an answer. */
    private static final int LEAST_SOURCE_TOKENS = 150;

    /** The tokens of a text within a message. */
    int text(String text) {
        return model.tokens(text);
    }

    /** The tokens of a whole message. */
    int message(String text) {
        return model.tokens(text) + TEMPLATE_TOKENS;
    }

    /**
     * The tokens that these messages and the answer leave.
     *
     * @throws LanguageModelException if they are too few for sources
     */
    int room(String rules, String request) throws LanguageModelException {
        int room = model.contextTokens() - model.answerTokens() - message(rules) - message(request);
        if (room < LEAST_SOURCE_TOKENS) {
            throw new LanguageModelException(
                    new Failure(
                            Failure.Kind.MODEL, Message.of("answer.context-too-small", model.name()),
                            Remedy.of(RemedyAction.SHORTEN_QUESTION)));
        }
        return room;
    }
}
