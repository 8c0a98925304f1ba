package app.footnote.answer.ollama;

import app.footnote.ollama.HostMachine;
import app.footnote.ollama.ModelCard;
import app.footnote.ollama.OllamaModel;

/** Chooses the size of a model's context. */
final class ContextSizing {

    /**
     * Enough for the best passages of a question, some history and a long answer. A larger context takes memory from
     * the model, and time.
     */
    static final int ENOUGH_TOKENS = 8192;

    private static final int SMALLEST_TOKENS = 2048;

    private ContextSizing() {
    }

    /**
     * The chosen size, or else {@value #ENOUGH_TOKENS}, halved until model and context fit into the memory; at most the
     * model's limit. The result is the same for each request, because Ollama loads a model again when the size changes.
     *
     * @param chosen the student's choice in tokens; 0 for none
     */
    static int choose(OllamaModel model, ModelCard card, HostMachine machine, int chosen) {
        int limit = card.contextLimit() == 0 ? Integer.MAX_VALUE : card.contextLimit();
        if (chosen > 0) {
            return Math.min(Math.max(chosen, Math.min(SMALLEST_TOKENS, limit)), limit);
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
