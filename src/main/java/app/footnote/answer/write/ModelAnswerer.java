package app.footnote.answer.write;

import app.footnote.answer.AnswerHandle;
import app.footnote.answer.AnswerTask;
import app.footnote.answer.Answerer;
import app.footnote.answer.Question;
import app.footnote.answer.llm.LanguageModelException;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a language model write the answer from passages of the notes only. The notes are always searched first. If they
 * do not seem to cover the question, the prompt says so, or no model is asked. The written answer is checked. If no
 * model can write, the answer quotes the notes and says so. Safe for use by several threads.
 */
public final class ModelAnswerer implements Answerer {

    private static final Logger LOG = LoggerFactory.getLogger(ModelAnswerer.class);

    private final AnswerSteps steps;
    private final Executor executor;
    private final AtomicBoolean isLoading = new AtomicBoolean();

    /** @param executor runs one task for each answer, preferably in a thread of its own */
    public ModelAnswerer(AnswerSteps steps, Executor executor) {
        this.steps = steps;
        this.executor = executor;
    }

    @Override
    public AnswerHandle ask(Question question, Consumer<AnswerEvent> events) {
        return AnswerTask.start(
                executor, AnswerProvenance.QUOTES, events, draft -> new ModelAnswer(steps, question, draft));
    }

    @Override
    public void prepare() {
        if (isLoading.compareAndSet(false, true)) {
            try {
                executor.execute(this::load);
            } catch (RejectedExecutionException e) {
                LOG.debug("No model is loaded while Footnote is closing");
            }
        }
    }

    private void load() {
        try {
            steps.models().load();
        } catch (LanguageModelException e) {
            LOG.debug("No model was loaded before the question", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            isLoading.set(false);
        }
    }
}
