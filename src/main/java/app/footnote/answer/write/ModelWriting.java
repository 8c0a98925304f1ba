package app.footnote.answer.write;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.Question;
import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.prompt.PromptPacker;
import app.footnote.answer.prompt.PromptPacker.PackedPrompt;
import app.footnote.answer.quote.AnswerMaterial;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Answer;
import java.util.Optional;

/** Lets a language model write one answer into a draft. Not thread-safe. */
final class ModelWriting implements LanguageModel.Listener {

    private final LanguageModel model;
    private final AnswerDraft draft;
    private final DisclaimerFilter disclaimer = new DisclaimerFilter();
    private final PackedPrompt packed;
    private final CitationReader answer;
    /** Until the first words are written. */
    private Optional<Continuation> continuation;

    private ModelWriting(LanguageModel model, Question question, AnswerDraft draft, PackedPrompt packed) {
        this.model = model;
        continuation = question.partialAnswer().map(Continuation::new);
        this.draft = draft;
        this.packed = packed;
        answer = new CitationReader(new CitedTextWriter(draft, packed.sources()));
    }

    /**
     * Writes the answer and returns how it ended.
     *
     * @param material with at least one passage
     */
    static Answer.Ending write(LanguageModel model, Question question, AnswerMaterial material, AnswerDraft draft)
            throws LanguageModelException, InterruptedException {
        draft.setWriter(model.name());
        resume(question, draft);
        int start = draft.length();
        PromptPacker packer = new PromptPacker(model, question);
        String end = question.partialAnswer().map(partial -> new Continuation(partial).request()).orElse("");
        try {
            return new ModelWriting(model, question, draft, packer.pack(material, end)).write();
        } catch (LanguageModelException e) {
            if (!e.isPromptTooLong() || draft.length() > start) {
                throw e;
            }
            // The failed attempt has corrected the estimate of the model's tokens.
            return new ModelWriting(model, question, draft, packer.pack(material, end)).write();
        }
    }

    /** Starts the draft with the partial answer of the question, if it has one. */
    static void resume(Question question, AnswerDraft draft) throws InterruptedException {
        if (question.partialAnswer().isPresent()) {
            draft.resume(new Continuation(question.partialAnswer().get()).kept(),
                    question.partialAnswer().get().footnotes());
        }
    }

    private Answer.Ending write() throws LanguageModelException, InterruptedException {
        draft.promptPacked(packed.usage());
        draft.modelLoading(model.name());
        LanguageModel.Completion completion = complete();
        draft.modelLoaded(completion.loadMillis());
        finish();
        if (disclaimer.isFound()) {
            return new Answer.Ending.NotInNotes();
        }
        if (draft.isEmpty()) {
            throw nothingWritten();
        }
        if (!completion.complete()) {
            draft.addNotice(contextFull());
        }
        return new Answer.Ending.Complete();
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
        String words = disclaimer.end();
        answer.read(separator(words) + words);
        answer.end();
    }

    @Override
    public void words(String piece) throws InterruptedException {
        String words = disclaimer.read(piece);
        answer.read(separator(words) + words);
    }

    private String separator(String words) {
        String separator = continuation.map(text -> text.separator(words)).orElse("");
        continuation = continuation.filter(_ -> words.isEmpty());
        return separator;
    }

    @Override
    public void thought(String piece) throws InterruptedException {
        draft.addThought(piece);
    }

    private LanguageModelException nothingWritten() {
        return new LanguageModelException(
                new Failure(
                        Failure.Kind.MODEL, Message.of("answer.model.wrote-nothing", model.name()),
                        Remedy.of(RemedyAction.TRY_AGAIN_OR_CHOOSE_OTHER_MODEL)));
    }

    private Failure contextFull() {
        return new Failure(
                Failure.Kind.MODEL, Message.of("answer.context-full", model.name()),
                Remedy.of(RemedyAction.CONTINUE_OR_ENLARGE_CONTEXT));
    }
}
