package app.footnote.answer.ollama;

import app.footnote.ollama.ModelCard;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a model is told about thinking before it answers. */
enum ThinkingMode {

    /** It cannot, and must not be asked to. */
    UNABLE,
    /** It could, and shall not: it does when it is told nothing. */
    OFF,
    ON,
    /** It always does, and can only be asked for little. */
    LITTLE,
    MUCH;

    static ThinkingMode of(ModelCard card, boolean wanted) {
        if (!card.capabilities().contains("thinking")) {
            return UNABLE;
        }
        if (card.family().startsWith("gptoss") || card.family().startsWith("gpt-oss")) {
            return wanted ? MUCH : LITTLE;
        }
        return wanted ? ON : OFF;
    }

    void put(ObjectNode request) {
        switch (this) {
            case UNABLE -> request.remove("think");
            case OFF -> request.put("think", false);
            case ON -> request.put("think", true);
            case LITTLE -> request.put("think", "low");
            case MUCH -> request.put("think", "medium");
        }
    }

    /** Whether room is needed for thoughts too. */
    boolean happens() {
        return this != UNABLE && this != OFF;
    }
}
