package app.footnote.answer.ollama;

import app.footnote.model.session.AnswerProvenance;
import java.util.Set;

/**
 * What a student wants of the model that writes answers.
 *
 * @param model its name; empty for the best one there is, {@value #NONE} for none
 * @param contextTokens how many tokens its context shall hold; 0 to choose
 * @param thinking whether it may think before it answers, if it can
 * @param judging whether it also judges sentences, where no other model is made for that
 * @param allowed the cloud models and addresses of other computers that passages of the notes may be sent to
 */
public record ModelChoice(String model, int contextTokens, boolean thinking, boolean judging, Set<String> allowed) {

    /** Stands for no model at all. */
    public static final String NONE = AnswerProvenance.QUOTES;

    public ModelChoice {
        allowed = Set.copyOf(allowed);
    }

    /** The same with another model. */
    public ModelChoice of(String other) {
        return new ModelChoice(other, contextTokens, thinking, judging, allowed);
    }

    boolean isNone() {
        return model.equals(NONE);
    }

    boolean isAutomatic() {
        return model.isEmpty();
    }
}
