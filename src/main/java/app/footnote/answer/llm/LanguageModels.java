package app.footnote.answer.llm;

import java.util.Optional;

/** Knows which language model is to write. Safe for use by many threads. */
public interface LanguageModels {

    /**
     * The model that is to write the next answer; empty if the student wants none. Throws where one is wanted and none
     * can write now.
     */
    Optional<LanguageModel> writer() throws LanguageModelException, InterruptedException;

    /**
     * The model that is to judge sentences which comparing leaves open; empty if there is none for it and the student
     * does not want the writer to do it.
     */
    Optional<SentenceJudge> judge() throws LanguageModelException, InterruptedException;

    /**
     * Loads the model that would write the next answer, so that its first word comes sooner. Blocks until it is loaded;
     * interrupting gives up. Does nothing if the student wants none.
     */
    void load() throws LanguageModelException, InterruptedException;
}
