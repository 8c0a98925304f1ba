package app.footnote.answer.llm;

/** A language model that is there to write. Safe for use by many threads. */
public interface LanguageModel {

    String name();

    /** How many tokens its context holds, those of the answer included. */
    int contextTokens();

    /** How many tokens of the context are to be kept free for the answer. */
    int answerTokens();

    /** How many tokens the text has; rather too many than too few. */
    int tokens(String text);

    /**
     * Writes the answer to a prompt, and blocks until it is written. When interrupted, it stops at once, also before
     * the first word.
     *
     * @param reader is called on this thread
     */
    Written write(Prompt prompt, Reader reader) throws LanguageModelException, InterruptedException;

    /** Hears what the model writes, piece by piece. */
    interface Reader {

        /** A piece of the answer's Markdown. */
        void words(String piece) throws InterruptedException;

        /** A piece of what the model thinks aloud; not part of the answer. */
        void thought(String piece) throws InterruptedException;
    }

    /**
     * How the writing went.
     *
     * @param whole whether the model came to its end; if not, its context was full
     * @param loadMillis how long it took to load the model; about 0 if it was loaded already
     */
    record Written(boolean whole, long loadMillis) {
    }
}
