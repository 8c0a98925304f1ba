package app.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What nobody expects of the work or of a listener; who waits for the answer gets it all the same. */
@Timeout(60)
class AnswerTaskTest {

    /** Goes on after an error, as the thread of a pool does. */
    private static final Executor SURVIVING = task -> {
        try {
            task.run();
        } catch (LinkageError e) {
            assertThat(e).hasMessage("broken");
        }
    };

    private static Answer answer(Consumer<AnswerEvent> events, boolean breaksAfterwards) throws InterruptedException {
        return AnswerTask.start(SURVIVING, AnswerProvenance.QUOTES, events, new AnswerTask.Work() {
            @Override
            public Answer.Ending write(AnswerDraft draft) throws InterruptedException {
                draft.write("It is so.");
                return new Answer.Ending.Complete();
            }

            @Override
            public void reconsider(Answer ended, AnswerTask.Afterwards afterwards) {
                if (breaksAfterwards) {
                    throw new LinkageError("broken");
                }
            }
        }).await();
    }

    @Test
    void endsWhenTheSecondLookBreaks() throws Exception {
        Answer answer = answer(_ -> {
        }, true);

        assertThat(answer.markdown()).isEqualTo("It is so.");
        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
    }

    @Test
    void endsWhenItsListenerBreaksAtTheLastEvent() throws Exception {
        Answer answer = answer(event -> {
            if (event instanceof AnswerEvent.Ended) {
                throw new LinkageError("broken");
            }
        }, false);

        assertThat(answer.markdown()).isEqualTo("It is so.");
    }
}
