package app.footnote.answer.write;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.Question;
import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.write.PromptPacker.Packed;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import java.util.Optional;

/** Lets a language model write one answer into a draft. For one thread. */
final class ModelWriting implements LanguageModel.Reader {

    private final LanguageModel model;
    private final AnswerDraft draft;
    private final DisclaimerFilter disclaimer = new DisclaimerFilter();
    private final Packed packed;
    private final CitationReader answer;
    private Optional<Continuation> joining;

    private ModelWriting(LanguageModel model, Question question, AnswerDraft draft, Packed packed) {
        this.model = model;
        joining = question.begun().map(Continuation::new);
        this.draft = draft;
        this.packed = packed;
        answer = new CitationReader(new CitedTextWriter(draft, packed.sources()));
    }

    /**
     * Writes the answer; how it ended is the result.
     *
     * @param findings the passages to write from; not none
     */
    static Answer.Ending write(LanguageModel model, Question question, Findings findings, AnswerDraft draft)
            throws LanguageModelException, InterruptedException {
        draft.writtenBy(model.name());
        resume(question, draft);
        int before = draft.chars();
        PromptPacker packing = new PromptPacker(model, question);
        try {
            return new ModelWriting(model, question, draft, packing.pack(findings)).write();
        } catch (LanguageModelException e) {
            if (!e.isPromptTooLong() || draft.chars() > before) {
                throw e;
            }
            // The model counts tokens better now than before it said so.
            return new ModelWriting(model, question, draft, packing.pack(findings)).write();
        }
    }

    /** Begins with what was written of the answer before it broke off; does nothing if nothing was. */
    static void resume(Question question, AnswerDraft draft) throws InterruptedException {
        if (question.begun().isPresent()) {
            draft.resume(new Continuation(question.begun().get()).kept(), question.begun().get().footnotes());
        }
    }

    private Answer.Ending write() throws LanguageModelException, InterruptedException {
        draft.packed(packed.measure());
        draft.loading(model.name());
        LanguageModel.Written written = written();
        draft.loaded(written.loadMillis());
        finish();
        if (disclaimer.isMade()) {
            return new Answer.Ending.NotInNotes();
        }
        if (draft.isEmpty()) {
            throw nothingWritten();
        }
        if (!written.whole()) {
            draft.noticed(contextFull());
        }
        return new Answer.Ending.Complete();
    }

    /** What was held back of a text that breaks off belongs to it. */
    private LanguageModel.Written written() throws LanguageModelException, InterruptedException {
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
        answer.read(joint(words) + words);
        answer.end();
    }

    @Override
    public void words(String piece) throws InterruptedException {
        String words = disclaimer.read(piece);
        answer.read(joint(words) + words);
    }

    private String joint(String words) {
        String joint = joining.map(begun -> begun.joint(words)).orElse("");
        joining = joining.filter(_ -> words.isEmpty());
        return joint;
    }

    @Override
    public void thought(String piece) throws InterruptedException {
        draft.thinking(piece);
    }

    private LanguageModelException nothingWritten() {
        return new LanguageModelException(
                Failure.verbatim(
                        Failure.Kind.MODEL,
                        model.name() + " ended without writing anything.",
                        "Ask again, or choose another model."));
    }

    private Failure contextFull() {
        return Failure.verbatim(
                Failure.Kind.MODEL,
                "The answer ends here because the context of " + model.name() + " is full.",
                "Ask it to go on, or choose a larger context in the settings.");
    }
}
