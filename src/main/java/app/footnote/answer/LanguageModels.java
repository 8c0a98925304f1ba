package app.footnote.answer;

import java.util.Optional;

/** Knows which language model is to write. Safe for use by many threads. */
@FunctionalInterface
public interface LanguageModels {

    /**
     * The model that is to write the next answer; empty if the student wants none. Throws where one is wanted and none
     * can write now.
     */
    Optional<LanguageModel> writer() throws LanguageModelException, InterruptedException;
}
