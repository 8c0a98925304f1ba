package app.footnote.answer.write;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.Question;
import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.passage.AnswerMaterial;
import app.footnote.answer.prompt.PromptPacker;
import app.footnote.answer.prompt.PromptPacker.PackedPrompt;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Answer;
import java.util.Optional;

/** Lets a language model write an answer from sources that fit into one prompt. Not thread-safe. */
final class SingleRoundAnswer {

    private final LanguageModel model;
    private final Question question;
    private final AnswerDraft draft;
    private final Optional<Continuation> continuation;

    SingleRoundAnswer(LanguageModel model, Question question, AnswerDraft draft) {
        this.model = model;
        this.question = question;
        this.draft = draft;
        continuation = question.partialAnswer().map(Continuation::new);
    }

    /**
     * Writes the answer and returns how it ended.
     *
     * @param material with at least one passage
     */
    Answer.Ending write(AnswerMaterial material) throws LanguageModelException, InterruptedException {
        draft.setWriter(model.name());
        resume(question, draft);
        int start = draft.length();
        PromptPacker packer = new PromptPacker(model, question);
        String end = continuation.map(Continuation::request).orElse("");
        try {
            return write(packer.pack(material, end));
        } catch (LanguageModelException e) {
            if (!e.isPromptTooLong() || draft.length() > start) {
                throw e;
            }
            // The failed attempt has corrected the estimate of the model's tokens.
            return write(packer.pack(material, end));
        }
    }

    /** Starts the draft with the partial answer of the question, if it has one. */
    static void resume(Question question, AnswerDraft draft) throws InterruptedException {
        if (question.partialAnswer().isPresent()) {
            draft.resume(new Continuation(question.partialAnswer().get()).kept(),
                    question.partialAnswer().get().footnotes());
        }
    }

    private Answer.Ending write(PackedPrompt packed) throws LanguageModelException, InterruptedException {
        ModelWriting.Outcome outcome = new ModelWriting(
                model, draft, packed, CitedSources.passages(packed.sources()),
                words -> continuation.map(text -> text.separator(words)).orElse("")).write();
        if (outcome.disclaimed()) {
            return new Answer.Ending.NotInNotes();
        }
        if (draft.isEmpty()) {
            throw nothingWritten(model);
        }
        if (!outcome.complete()) {
            draft.addNotice(contextFull(model));
        }
        return new Answer.Ending.Complete();
    }

    static LanguageModelException nothingWritten(LanguageModel model) {
        return new LanguageModelException(
                new Failure(
                        Failure.Kind.MODEL, Message.of("answer.model.wrote-nothing", model.name()),
                        Remedy.of(RemedyAction.TRY_AGAIN_OR_CHOOSE_OTHER_MODEL)));
    }

    static Failure contextFull(LanguageModel model) {
        return new Failure(
                Failure.Kind.MODEL, Message.of("answer.context-full", model.name()),
                Remedy.of(RemedyAction.CONTINUE_OR_ENLARGE_CONTEXT));
    }
}
