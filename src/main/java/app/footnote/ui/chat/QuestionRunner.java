package app.footnote.ui.chat;

import app.footnote.answer.Answerer;
import app.footnote.answer.Question;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.session.SessionStore;
import app.footnote.ui.chat.render.TurnDisplay;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets one question at a time answered, and shows the answer as it grows. For the FX thread. */
final class QuestionRunner {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionRunner.class);

    private final Callable<Answerer> answerer;
    private final SessionStore sessions;
    private final Executor background;
    private final TurnDisplay display;
    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper(this, "answering");
    private @Nullable RecordedQuestion current;
    /** The turn that the current question belongs to. */
    private int currentTurn;

    /**
     * @param answerer gives the answerer for each question; may block
     * @param background runs what blocks
     */
    QuestionRunner(Callable<Answerer> answerer, SessionStore sessions, Executor background, TurnDisplay display) {
        this.answerer = answerer;
        this.sessions = sessions;
        this.background = background;
        this.display = display;
    }

    ReadOnlyBooleanProperty answeringProperty() {
        return answering.getReadOnlyProperty();
    }

    boolean isAnswering() {
        return answering.get();
    }

    /** Whether the answer of this turn is being given. */
    boolean isAnswering(int turn) {
        return answering.get() && turn == currentTurn;
    }

    /** Lets the answerer prepare for a question. A failure is only logged, because the question will fail too. */
    void prepare() {
        background.execute(() -> {
            try {
                answerer.call().prepare();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.debug("The answerer could not prepare for a question", e);
            }
        });
    }

    /**
     * Makes a question that can be started.
     *
     * @param session the session that it belongs to; null for a new one
     * @param replacedTurn the turn that it replaces in the session; empty if it comes after all others
     */
    RecordedQuestion create(Question question, @Nullable SessionId session, OptionalInt replacedTurn) {
        return new RecordedQuestion(question, answerer, sessions, session, replacedTurn);
    }

    /**
     * Asks a question.
     *
     * @param turn the place of its turn among those that are shown
     * @param begun runs in the background when the question is recorded and there is an answerer
     * @param ended receives the complete answer when it is on screen
     */
    void start(RecordedQuestion question, int turn, Runnable begun, Consumer<Answer> ended) {
        current = question;
        currentTurn = turn;
        answering.set(true);
        display.watch(turn, question.live(), question.isReadFromStart(), answer -> {
            leave();
            ended.accept(answer);
        });
        background.execute(() -> {
            question.begin();
            begun.run();
        });
    }

    /**
     * Stops the current answer.
     *
     * @return whether there was one
     */
    boolean stop() {
        if (current != null) {
            current.stop();
        }
        return current != null;
    }

    /** Leaves the current question as it is. */
    void leave() {
        current = null;
        answering.set(false);
    }
}
