package app.footnote.model.session;

import app.footnote.model.failure.Failure;
import java.util.List;
import java.util.Optional;

/**
 * How an answer came about: what a student sees above and below it.
 *
 * @param writer who wrote it: {@link #QUOTES}, or a model's name
 * @param thinking what the model thought aloud before and while it wrote; empty if it did not
 * @param prompt how full the model's context was; empty where no model wrote
 * @param notices what the student should know about this answer, and what can be done about it; mostly none
 */
public record AnswerProvenance(String writer, String thinking, Optional<Prompt> prompt, Timing timing,
        List<Failure> notices) {

    /** The writer of answers that are made without a model. */
    public static final String QUOTES = "quotes";

    public AnswerProvenance {
        notices = List.copyOf(notices);
    }

    /** The making of an answer without a model. */
    public static AnswerProvenance quotes(Timing timing) {
        return new AnswerProvenance(QUOTES, "", Optional.empty(), timing, List.of());
    }

    /**
     * How full a model's context was.
     *
     * @param passages how many passages the model was given
     * @param tokens how many tokens it was given in all
     * @param limit how many its context holds, the answer's own included
     * @param turnsLeftOut how many earlier turns of the session no longer fitted
     */
    public record Prompt(int passages, int tokens, int limit, int turnsLeftOut) {
    }

    /**
     * How long the phases took; a phase that was not reached took 0.
     *
     * @param searchMillis from the question to the hits
     * @param loadMillis until the model was in memory, after the search
     * @param firstWordMillis from the question to the first word
     * @param totalMillis from the question to the end
     */
    public record Timing(long searchMillis, long loadMillis, long firstWordMillis, long totalMillis) {
    }
}
