package app.footnote.answer.ollama;

import app.footnote.ollama.ModelCard;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whether a model is asked to reason before it answers. */
enum ThinkingMode {

    /** The model cannot reason, and rejects a request for it. */
    UNABLE,
    /** The model can reason. It must be told not to, because reasoning is the default. */
    OFF,
    ON,
    /** The model always reasons; only the effort can be chosen. */
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

    /** Sets the field {@code think} of a request. */
    void addTo(ObjectNode request) {
        switch (this) {
            case UNABLE -> request.remove("think");
            case OFF -> request.put("think", false);
            case ON -> request.put("think", true);
            case LITTLE -> request.put("think", "low");
            case MUCH -> request.put("think", "medium");
        }
    }

    /** Whether the model's thoughts take a part of the context. */
    boolean isActive() {
        return this != UNABLE && this != OFF;
    }
}
