package app.footnote.answer.write;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.AnswerWork;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.check.CheckedAnswer;
import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.llm.SentenceJudge;
import app.footnote.answer.passage.AnswerMaterial;
import app.footnote.answer.passage.Evidence;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.quote.QuotedAnswer;
import app.footnote.function.ThrowingConsumer;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.AnswerProvenance;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One answer that a language model writes, from the search to the review. Not thread-safe. */
final class ModelAnswer implements AnswerWork {

    private static final Logger LOG = LoggerFactory.getLogger(ModelAnswer.class);

    private final AnswerSteps steps;
    private final Question question;
    private final AnswerDraft draft;
    private Optional<CheckedAnswer> checked = Optional.empty();

    ModelAnswer(AnswerSteps steps, Question question, AnswerDraft draft) {
        this.steps = steps;
        this.question = question;
        this.draft = draft;
    }

    @Override
    public Answer.Ending write() throws RetrievalException, InterruptedException {
        Findings findings = steps.search().find(question, draft);
        QuotedAnswer quotes = steps.quotes().answer(question, findings, draft);
        if (quotes.isAboutProgram()) {
            return quotes.write();
        }
        try {
            Optional<LanguageModel> model = steps.models().writer();
            if (model.isPresent()) {
                AnswerMaterial material = quotes.material();
                if (isForModel(material)) {
                    return write(model.get(), material, quotes);
                }
                draft.offer(AnswerOption.BEYOND_NOTES);
                return quotes.write();
            }
        } catch (LanguageModelException e) {
            LOG.info("No model writes: {}", e.getMessage());
            if (draft.isEmpty()) {
                SingleRoundAnswer.resume(question, draft);
            }
            if (!draft.isEmpty()) {
                return new Answer.Ending.Broken(e.failure());
            }
            draft.restart(AnswerProvenance.QUOTES);
            if (isForModel(quotes.material())) {
                draft.addNotice(quotesInstead(e.failure()));
            }
        }
        return quotes.write();
    }

    private boolean isForModel(AnswerMaterial material) {
        return isBeyondNotes(material)
                || (!material.passages().isEmpty()
                        && (material.evidence() != Evidence.NONE || steps.writesUncovered().getAsBoolean()));
    }

    /** Whether the student wants an answer that is not from the notes. */
    private boolean isBeyondNotes(AnswerMaterial material) {
        return material.evidence() == Evidence.NONE && question.options().contains(AnswerOption.BEYOND_NOTES);
    }

    private Answer.Ending write(LanguageModel model, AnswerMaterial material, QuotedAnswer quotes)
            throws LanguageModelException, RetrievalException, InterruptedException {
        if (material.isWholeNote()) {
            return summary(model, material);
        }
        Answer.Ending expected = expected(material);
        if (material.evidence() != Evidence.DIRECT) {
            draft.expectEnding(expected);
        }
        Answer.Ending written = new SingleRoundAnswer(model, question, draft).write(material);
        Answer.Ending ending = written instanceof Answer.Ending.Complete ? expected : written;
        if (ending instanceof Answer.Ending.NotInNotes && draft.isEmpty()) {
            draft.offer(AnswerOption.BEYOND_NOTES);
            return quotes.writeNearest();
        }
        checked = new DraftCheck(steps.checker(), draft).check(ending, material.passages());
        return ending;
    }

    /** How an answer ends that a model has completed. */
    private Answer.Ending expected(AnswerMaterial material) {
        if (material.evidence() == Evidence.DIRECT) {
            return new Answer.Ending.Complete();
        }
        return isBeyondNotes(material) ? new Answer.Ending.NotInNotes() : new Answer.Ending.Closest();
    }

    private Answer.Ending summary(LanguageModel model, AnswerMaterial material)
            throws LanguageModelException, InterruptedException {
        NoteSummary summary = new NoteSummary(model, question, material, steps.checker(), draft);
        Answer.Ending ending = summary.write();
        checked = summary.checked();
        return ending;
    }

    @Override
    public void review(Answer ended, ThrowingConsumer<AnswerEvent.Judged, RuntimeException> listener)
            throws InterruptedException {
        if (checked.isEmpty() || !checked.get().hasDoubtfulSentences()) {
            return;
        }
        try {
            Optional<SentenceJudge> judge = steps.models().judge();
            if (judge.isPresent()) {
                checked.get().review(judge.get(), ended, listener);
            }
        } catch (LanguageModelException e) {
            LOG.info("No model judges: {}", e.getMessage());
        }
    }

    private static Failure quotesInstead(Failure cause) {
        return new Failure(cause.kind(), Message.of("answer.quotes-instead", cause.problem()), cause.remedy());
    }
}
