package app.footnote.answer.llm;

import java.util.Optional;

/** Chooses language models. Safe for use by several threads. */
public interface LanguageModels {

    /**
     * The model that writes the next answer; empty if the student has chosen none.
     *
     * @throws LanguageModelException if the chosen model cannot write
     */
    Optional<LanguageModel> writer() throws LanguageModelException, InterruptedException;

    /**
     * The model that judges doubtful sentences; empty if no special model is available and the student does not want
     * the writer to judge.
     */
    Optional<SentenceJudge> judge() throws LanguageModelException, InterruptedException;

    /**
     * Loads the model of the next answer, so that its first word comes sooner. Blocks until the model is loaded or the
     * thread is interrupted. Does nothing if the student has chosen no model.
     */
    void load() throws LanguageModelException, InterruptedException;
}
