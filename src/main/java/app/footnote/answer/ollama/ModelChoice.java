package app.footnote.answer.ollama;

import app.footnote.model.session.AnswerProvenance;
import java.util.Set;

/**
 * The settings of the model that writes answers. Immutable.
 *
 * @param model its name; empty for the best available model, {@value #NONE} for no model
 * @param contextTokens the size of its context; 0 for an automatic choice
 * @param thinking whether a model that can reason before it answers may do so
 * @param judging whether the model also judges sentences if no special model is available
 * @param allowed the cloud models and remote addresses that may receive passages of the notes
 */
public record ModelChoice(String model, int contextTokens, boolean thinking, boolean judging, Set<String> allowed) {

    /** The name that stands for no model. */
    public static final String NONE = AnswerProvenance.QUOTES;

    public ModelChoice {
        allowed = Set.copyOf(allowed);
    }

    /** The same settings with another model. */
    public ModelChoice withModel(String other) {
        return new ModelChoice(other, contextTokens, thinking, judging, allowed);
    }

    boolean isNone() {
        return model.equals(NONE);
    }

    boolean isAutomatic() {
        return model.isEmpty();
    }
}
