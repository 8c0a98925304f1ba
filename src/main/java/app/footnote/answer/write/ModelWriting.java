package app.footnote.answer.write;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.prompt.PromptPacker.PackedPrompt;
import java.util.function.UnaryOperator;

/** Lets a language model write into a draft once. Not thread-safe. */
final class ModelWriting implements LanguageModel.Listener {

    private final LanguageModel model;
    private final AnswerDraft draft;
    private final PackedPrompt packed;
    private final DisclaimerFilter disclaimer = new DisclaimerFilter();
    private final CitationReader answer;
    private final UnaryOperator<String> opening;
    private boolean begun;

    /**
     * @param sources that the text cites by their numbers
     * @param opening the text before the first words of the model, which it receives
     */
    ModelWriting(
            LanguageModel model, AnswerDraft draft, PackedPrompt packed, CitedSources sources,
            UnaryOperator<String> opening) {
        this.model = model;
        this.draft = draft;
        this.packed = packed;
        this.opening = opening;
        answer = new CitationReader(new CitedTextWriter(draft, sources));
    }

    /**
     * How the writing has ended.
     *
     * @param disclaimed whether the model has written that the sources do not answer the question
     * @param complete whether the model has finished; otherwise its context was full
     */
    record Outcome(boolean disclaimed, boolean complete) {
    }

    /** Writes the text. If the model fails, what it has written before stays in the draft. */
    Outcome write() throws LanguageModelException, InterruptedException {
        draft.promptPacked(packed.usage());
        draft.modelLoading(model.name());
        LanguageModel.Completion completion = complete();
        draft.modelLoaded(completion.loadMillis());
        finish();
        return new Outcome(disclaimer.isFound(), completion.complete());
    }

    /** The pending words of an interrupted text belong to it. */
    private LanguageModel.Completion complete() throws LanguageModelException, InterruptedException {
        try {
            return model.write(packed.prompt(), this);
        } catch (LanguageModelException e) {
            if (!draft.isEmpty()) {
                finish();
            }
            throw e;
        }
    }

    private void finish() throws InterruptedException {
        read(disclaimer.end());
        answer.end();
    }

    @Override
    public void words(String piece) throws InterruptedException {
        read(disclaimer.read(piece));
    }

    private void read(String words) throws InterruptedException {
        if (words.isEmpty()) {
            return;
        }
        answer.read(begun ? words : opening.apply(words) + words);
        begun = true;
    }

    @Override
    public void thought(String piece) throws InterruptedException {
        draft.addThought(piece);
    }
}
