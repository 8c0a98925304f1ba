package app.footnote.ui.chat;

import app.footnote.answer.AnswerHandle;
import app.footnote.answer.Answerer;
import app.footnote.answer.Question;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.session.AnswerRecorder;
import app.footnote.session.SessionException;
import app.footnote.session.SessionStore;
import app.footnote.session.TurnRecording;
import app.footnote.ui.chat.text.LiveAnswer;
import app.footnote.ui.common.FailureLog;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A question that is being answered. The question, and each event of its answer, is recorded in the session before it
 * is shown. Safe for use by several threads.
 */
final class RecordedQuestion {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedQuestion.class);

    private final Question question;
    private final Callable<Answerer> answerer;
    private final SessionStore sessions;
    private final OptionalInt replacedTurn;
    private final LiveAnswer live;
    private volatile @Nullable SessionId session;
    private volatile @Nullable AnswerRecorder recorder;
    private @Nullable AnswerHandle handle;
    private boolean stopped;
    private volatile Runnable reviewListener = () -> {
    };

    /**
     * @param session the session that the question belongs to; null for a new one
     * @param replacedTurn the turn that it replaces in the session; empty if it comes after all others
     */
    RecordedQuestion(
            Question question,
            Callable<Answerer> answerer,
            SessionStore sessions,
            @Nullable SessionId session,
            OptionalInt replacedTurn) {
        this.question = question;
        this.answerer = answerer;
        this.sessions = sessions;
        this.session = session;
        this.replacedTurn = replacedTurn;
        this.live = new LiveAnswer(question.text());
    }

    /** The answer as far as it has come; it always ends. */
    LiveAnswer live() {
        return live;
    }

    /** Whether the student reads the answer from its beginning: a full overview comes at once, and is long. */
    boolean isReadFromStart() {
        return question.options().contains(AnswerOption.FULL_OVERVIEW);
    }

    /** The session of the turn; null until a new session was created, or if that has failed. */
    @Nullable
    SessionId session() {
        return session;
    }

    /**
     * The turn in the session's file; empty until it was recorded, or if that has failed.
     *
     * @param place the turn's place among those that are shown
     */
    Optional<SessionLoader.RecordedTurn> recordedTurn(int place) {
        SessionId id = session;
        AnswerRecorder turn = recorder;
        return id == null || turn == null
                ? Optional.empty()
                : Optional.of(new SessionLoader.RecordedTurn(id, place, turn.turn()));
    }

    /** Sets a listener that runs after each result of a review, on a thread of the answerer. */
    void onReviewed(Runnable listener) {
        reviewListener = listener;
    }

    /** Asks the question. Blocks until there is an answerer, and not until the question is answered. */
    void begin() {
        recordQuestion();
        try {
            Answerer found = answerer.call();
            synchronized (this) {
                if (!stopped) {
                    handle = found.ask(question, this::onEvent);
                    return;
                }
            }
            end(new Answer.Ending.Stopped());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(new Answer.Ending.Stopped());
        } catch (Exception e) {
            end(new Answer.Ending.Broken(FailureLog.log(e)));
        }
    }

    /** Stops the answer as soon as possible, or its review. The text written so far stays. */
    synchronized void stop() {
        stopped = true;
        AnswerRecorder turn = recorder;
        if (turn != null) {
            turn.discardReviews();
        }
        if (handle != null) {
            handle.stop();
        }
    }

    private void recordQuestion() {
        try {
            SessionId known = session;
            SessionId id = known == null ? sessions.create().id() : known;
            session = id;
            TurnRecording recording = replacedTurn.isPresent()
                    ? sessions.beginInPlaceOf(id, replacedTurn.getAsInt(), question.text(), question.scope())
                    : sessions.begin(id, question.text(), question.scope());
            recorder = new AnswerRecorder(recording, this::show, this::reportFailure);
        } catch (SessionException e) {
            reportFailure(e);
        }
    }

    private void onEvent(AnswerEvent event) {
        AnswerRecorder turn = recorder;
        if (turn == null) {
            show(event);
        } else {
            turn.accept(event);
        }
    }

    private void show(AnswerEvent event) {
        live.onEvent(event);
        if (event instanceof AnswerEvent.Judged) {
            reviewListener.run();
        }
    }

    /** An answer that cannot be recorded is shown all the same, with a notice. */
    private void reportFailure(SessionException failure) {
        LOG.error("A turn could not be recorded", failure);
        live.addNotice(failure.failure());
    }

    private void end(Answer.Ending ending) {
        onEvent(
                new AnswerEvent.Ended(
                        new Answer("", List.of(), List.of(), List.of(), ending, AnswerProvenance.unknown())));
    }
}
