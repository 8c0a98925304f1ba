package app.footnote.answer.llm;

/** An available language model that writes. Safe for use by several threads. */
public interface LanguageModel {

    String name();

    /** The size of the context in tokens, including the answer. */
    int contextTokens();

    /** The part of the context, in tokens, that is reserved for the answer. */
    int answerTokens();

    /** The estimated number of tokens of a text; rather too high than too low. */
    int tokens(String text);

    /**
     * Writes the answer to a prompt and blocks until it is complete. An interruption stops it at once, even before the
     * first word.
     *
     * @param listener is called on this thread
     */
    Completion write(Prompt prompt, Listener listener) throws LanguageModelException, InterruptedException;

    /** Receives the model's output in pieces. */
    interface Listener {

        /** A piece of the answer's Markdown. */
        void words(String piece) throws InterruptedException;

        /** A piece of the model's thoughts, which are not part of the answer. */
        void thought(String piece) throws InterruptedException;
    }

    /**
     * The end of the output.
     *
     * @param complete whether the model finished; otherwise its context was full
     * @param loadMillis the time to load the model; about 0 if it was already loaded
     */
    record Completion(boolean complete, long loadMillis) {
    }
}
