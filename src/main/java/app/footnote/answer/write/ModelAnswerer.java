package app.footnote.answer.write;

import app.footnote.answer.AnswerDraft;
import app.footnote.answer.AnswerHandle;
import app.footnote.answer.AnswerTask;
import app.footnote.answer.Answerer;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.check.AnswerChecker;
import app.footnote.answer.check.CheckedAnswer;
import app.footnote.answer.check.ModelReview;
import app.footnote.answer.llm.LanguageModel;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.answer.llm.LanguageModels;
import app.footnote.answer.llm.SentenceJudge;
import app.footnote.answer.passage.Findings;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.quote.QuotesAnswerer;
import app.footnote.embed.EmbedException;
import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a language model write the answer, from nothing but passages of the notes. The notes are always searched first;
 * where they do not seem to cover the question the model is told so, or not asked at all. What it has written is
 * checked. Where no model can write, the notes' own sentences answer, and the answer says so. Safe for use by many
 * threads.
 */
public final class ModelAnswerer implements Answerer {

    private static final Logger LOG = LoggerFactory.getLogger(ModelAnswerer.class);

    private final LanguageModels models;
    private final QuotesAnswerer quotes;
    private final AnswerChecker checker;
    private final BooleanSupplier writesUncovered;
    private final Executor executor;
    private final AtomicBoolean loading = new AtomicBoolean();

    /**
     * @param writesUncovered whether a model is asked, too, what the notes do not seem to cover; it is told so then
     * @param executor where answers are written, one task for each; best a thread of its own for every task
     */
    public ModelAnswerer(
            LanguageModels models,
            QuotesAnswerer quotes,
            AnswerChecker checker,
            BooleanSupplier writesUncovered,
            Executor executor) {
        this.checker = checker;
        this.writesUncovered = writesUncovered;
        this.models = models;
        this.quotes = quotes;
        this.executor = executor;
    }

    @Override
    public AnswerHandle ask(Question question, Consumer<AnswerEvent> events) {
        return AnswerTask.start(executor, AnswerProvenance.QUOTES, events, new Work(question));
    }

    /** Answers one question. */
    private final class Work implements AnswerTask.Work {

        private final Question question;
        private Optional<CheckedAnswer> checked = Optional.empty();

        Work(Question question) {
            this.question = question;
        }

        @Override
        public Answer.Ending write(AnswerDraft draft) throws RetrievalException, InterruptedException {
            return ModelAnswerer.this.write(question, draft, answer -> checked = Optional.of(answer));
        }

        @Override
        public void reconsider(Answer ended, AnswerTask.Afterwards afterwards) throws InterruptedException {
            if (checked.isPresent()) {
                lookAgain(new ModelReview(checked.get(), ended), afterwards);
            }
        }
    }

    private void lookAgain(ModelReview look, AnswerTask.Afterwards afterwards) throws InterruptedException {
        if (!look.isNeeded()) {
            return;
        }
        try {
            Optional<SentenceJudge> judge = models.judge();
            if (judge.isPresent()) {
                look.look(judge.get(), afterwards);
            }
        } catch (LanguageModelException e) {
            LOG.info("No model judges: {}", FailureWording.problem(e.failure()));
        }
    }

    @Override
    public void prepare() {
        if (loading.compareAndSet(false, true)) {
            try {
                executor.execute(this::load);
            } catch (RejectedExecutionException e) {
                LOG.debug("Nothing is made ready while Footnote is closing");
            }
        }
    }

    private void load() {
        try {
            models.load();
        } catch (LanguageModelException e) {
            LOG.debug("No model was loaded ahead", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            loading.set(false);
        }
    }

    private Answer.Ending write(Question question, AnswerDraft draft, Consumer<CheckedAnswer> checked)
            throws RetrievalException, InterruptedException {
        Findings findings = quotes.search(question, draft);
        if (findings.passages().isEmpty() || (!findings.covered() && !writesUncovered.getAsBoolean())) {
            return quotes.quote(question, findings, draft);
        }
        try {
            Optional<LanguageModel> model = models.writer();
            if (model.isPresent()) {
                return written(model.get(), question, findings, draft, checked);
            }
        } catch (LanguageModelException e) {
            LOG.info("No model writes: {}", FailureWording.problem(e.failure()));
            if (draft.isEmpty()) {
                ModelWriting.resume(question, draft);
            }
            if (!draft.isEmpty()) {
                return new Answer.Ending.Broken(e.failure());
            }
            draft.startAgain(AnswerProvenance.QUOTES);
            draft.noticed(quotesInstead(e.failure()));
        }
        return quotes.quote(question, findings, draft);
    }

    private Answer.Ending written(
            LanguageModel model, Question question, Findings findings, AnswerDraft draft,
            Consumer<CheckedAnswer> checked)
            throws LanguageModelException, RetrievalException, InterruptedException {
        Answer.Ending ending = ModelWriting.write(model, question, findings, draft);
        if (ending instanceof Answer.Ending.NotInNotes && draft.isEmpty()) {
            return quotes.nearest(question, findings, draft);
        }
        check(draft, ending, findings.passages(), checked);
        return ending;
    }

    private void check(
            AnswerDraft draft, Answer.Ending ending, List<FoundPassage> passages, Consumer<CheckedAnswer> checked)
            throws InterruptedException {
        CheckedAnswer held;
        try {
            held = checker.checkBy(draft.soFar(ending), passages);
        } catch (EmbedException e) {
            LOG.warn("An answer could not be checked", e);
            draft.noticed(unchecked(e));
            return;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("An answer could not be checked", e);
            draft.noticed(uncheckedByMistake());
            return;
        }
        draft.checked(held.answer());
        checked.accept(held);
    }

    private static Failure unchecked(EmbedException e) {
        return Failure.verbatim(
                Failure.Kind.EMBEDDING,
                "The answer could not be held against your notes: " + e.getMessage(),
                "Read it with care; 'footnote doctor' and the set-up page say more.");
    }

    /** What was written is not lost with its check. */
    private static Failure uncheckedByMistake() {
        return Failure.verbatim(
                Failure.Kind.INTERNAL,
                "Footnote made a mistake while it held the answer against your notes.",
                "Read it with care; the log file has the details.");
    }

    private static Failure quotesInstead(Failure failure) {
        String reason = FailureWording.problem(failure).replaceFirst("\\.$", "");
        return Failure.verbatim(failure.kind(), reason + ", so the answer quotes your notes.",
                FailureWording.COMMAND_LINE.remedy(failure));
    }
}
