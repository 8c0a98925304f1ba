package app.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.function.ThrowingConsumer;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Errors in the task and in listeners do not block the threads that wait for the answer. */
@Timeout(60)
class AnswerTaskTest {

    /** Catches errors, as a thread pool does. */
    private static final Executor SURVIVING = task -> {
        try {
            task.run();
        } catch (LinkageError e) {
            assertThat(e).hasMessage("broken");
        }
    };

    private static Answer answer(Consumer<AnswerEvent> events, boolean breaksInReview) throws InterruptedException {
        return AnswerTask.start(SURVIVING, AnswerProvenance.QUOTES, events, draft -> new AnswerWork() {
            @Override
            public Answer.Ending write() throws InterruptedException {
                draft.write("It is so.");
                return new Answer.Ending.Complete();
            }

            @Override
            public void review(Answer ended, ThrowingConsumer<AnswerEvent.Judged, RuntimeException> listener) {
                if (breaksInReview) {
                    throw new LinkageError("broken");
                }
            }
        }).await();
    }

    @Test
    void endsIfTheReviewFails() throws Exception {
        Answer answer = answer(_ -> {
        }, true);

        assertThat(answer.markdown()).isEqualTo("It is so.");
        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
    }

    @Test
    void endsIfAListenerFailsAtTheLastEvent() throws Exception {
        Answer answer = answer(event -> {
            if (event instanceof AnswerEvent.Ended) {
                throw new LinkageError("broken");
            }
        }, false);

        assertThat(answer.markdown()).isEqualTo("It is so.");
    }
}
