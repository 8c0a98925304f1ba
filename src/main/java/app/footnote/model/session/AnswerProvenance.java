package app.footnote.model.session;

import app.footnote.model.failure.Failure;
import java.util.List;
import java.util.Optional;

/**
 * How an answer was made. Immutable.
 *
 * @param writer {@link #QUOTES} or the name of the model that wrote the answer; empty if it is unknown
 * @param thinking the model's reasoning; empty if it gave none
 * @param prompt the size of the model's prompt; empty if no model wrote the answer
 * @param notices problems that affected the answer, with their remedies; usually empty
 * @param context what was searched; empty for answers of earlier releases and for answers that failed before the search
 */
public record AnswerProvenance(
        String writer, String thinking, Optional<Prompt> prompt, Timing timing, List<Failure> notices,
        Optional<AnswerContext> context) {

    /** The writer of answers that are made of quotes, without a model. */
    public static final String QUOTES = "quotes";

    public AnswerProvenance {
        notices = List.copyOf(notices);
    }

    /** The provenance of an answer that is made of quotes. */
    public static AnswerProvenance quotes(Timing timing) {
        return new AnswerProvenance(QUOTES, "", Optional.empty(), timing, List.of(), Optional.empty());
    }

    /** The provenance of an answer of which nothing is known, such as one that was cut off. */
    public static AnswerProvenance unknown() {
        return new AnswerProvenance(
                "", "", Optional.empty(), new Timing(0, 0, 0, 0), List.of(), Optional.empty());
    }

    /** The same provenance with other notices. */
    public AnswerProvenance withNotices(List<Failure> newNotices) {
        return new AnswerProvenance(writer, thinking, prompt, timing, newNotices, context);
    }

    /** Whether a language model wrote the answer. */
    public boolean writtenByModel() {
        return !writer.isEmpty() && !writer.equals(QUOTES);
    }

    /**
     * The size of a model's prompt.
     *
     * @param passages the number of passages in the prompt
     * @param tokens the number of tokens of the whole prompt
     * @param limit the size of the model's context in tokens, including the answer
     * @param turnsLeftOut the number of earlier turns that did not fit into the context
     */
    public record Prompt(int passages, int tokens, int limit, int turnsLeftOut) {
    }

    /**
     * The duration of each phase; 0 for a phase that was not reached.
     *
     * @param searchMillis from the question to the hits
     * @param loadMillis from the end of the search until the model was in memory
     * @param firstWordMillis from the question to the first word
     * @param totalMillis from the question to the end
     */
    public record Timing(long searchMillis, long loadMillis, long firstWordMillis, long totalMillis) {
    }
}
