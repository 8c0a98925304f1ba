package app.footnote.answer.ollama;

import app.footnote.ollama.HostMachine;
import app.footnote.ollama.ModelCard;
import app.footnote.ollama.OllamaModel;

/** Chooses how many tokens a model's context shall hold. */
final class ContextSizing {

    /**
     * Enough for the best passages of a question, some history and a long answer; a larger one takes memory from the
     * model and time from the student.
     */
    static final int ENOUGH_TOKENS = 8192;

    private static final int SMALLEST_TOKENS = 2048;

    private ContextSizing() {
    }

    /**
     * The same for the same model and machine, since a model that is asked with another size is loaded anew: what the
     * student wants, or else {@value #ENOUGH_TOKENS}, halved until model and context fit into the memory; never more
     * than the model can do.
     *
     * @param wanted what the student chose; 0 for no choice
     */
    static int choose(OllamaModel model, ModelCard card, HostMachine machine, int wanted) {
        int limit = card.contextLimit() == 0 ? Integer.MAX_VALUE : card.contextLimit();
        if (wanted > 0) {
            return Math.min(Math.max(wanted, Math.min(SMALLEST_TOKENS, limit)), limit);
        }
        int tokens = ENOUGH_TOKENS;
        while (tokens > SMALLEST_TOKENS && needed(model, card, tokens) > machine.freeBytes()) {
            tokens /= 2;
        }
        return Math.min(tokens, limit);
    }

    private static long needed(OllamaModel model, ModelCard card, int tokens) {
        return model.size().bytes() + tokens * card.cacheBytesPerToken();
    }
}
