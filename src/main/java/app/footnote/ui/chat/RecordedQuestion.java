package app.footnote.ui.chat;

import app.footnote.answer.AnswerHandle;
import app.footnote.answer.Answerer;
import app.footnote.answer.Question;
import app.footnote.model.SessionId;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.session.AnswerRecorder;
import app.footnote.session.SessionException;
import app.footnote.session.SessionStore;
import app.footnote.session.TurnRecording;
import app.footnote.ui.chat.text.LiveAnswer;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One question on its way: it is kept in the session, then answered, and whatever is heard is kept before it is shown.
 * Safe for use by many threads.
 */
final class RecordedQuestion {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedQuestion.class);

    private final Question question;
    private final Callable<Answerer> answerer;
    private final SessionStore sessions;
    private final OptionalInt place;
    private final LiveAnswer live;
    private volatile @Nullable SessionId session;
    private volatile @Nullable AnswerRecorder recorder;
    private @Nullable AnswerHandle answering;
    private boolean stopped;
    private volatile Runnable judged = () -> {
    };

    /**
     * @param session the one that the question belongs to; null for a new one
     * @param place the turn that it replaces there; empty if it comes after all others
     */
    RecordedQuestion(
            Question question,
            Callable<Answerer> answerer,
            SessionStore sessions,
            @Nullable SessionId session,
            OptionalInt place) {
        this.question = question;
        this.answerer = answerer;
        this.sessions = sessions;
        this.session = session;
        this.place = place;
        this.live = new LiveAnswer(question.text());
    }

    /** What is heard of the answer; it always ends. */
    LiveAnswer live() {
        return live;
    }

    /** The session that the turn is kept in; null until a new one was made, or if that failed. */
    @Nullable
    SessionId session() {
        return session;
    }

    /** The turn's number in that session; empty until it was kept, or if that failed. */
    OptionalInt turn() {
        AnswerRecorder kept = recorder;
        return kept == null ? OptionalInt.empty() : OptionalInt.of(kept.turn());
    }

    /** Has somebody told whenever a model has judged a sentence of the answer, on a thread of the answerer's. */
    void onJudged(Runnable listener) {
        judged = listener;
    }

    /** Begins to ask. Blocks until the answerer was found, not until it has answered. */
    void begin() {
        keepQuestion();
        try {
            Answerer found = answerer.call();
            synchronized (this) {
                if (!stopped) {
                    answering = found.ask(question, this::hear);
                    return;
                }
            }
            end(new Answer.Ending.Stopped());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(new Answer.Ending.Stopped());
        } catch (Exception e) {
            LOG.error("Nobody could be asked", e);
            end(new Answer.Ending.Broken(unanswerable(e)));
        }
    }

    /** Stops the answer as soon as it can be, or the model that looks at it again; what was written is kept. */
    synchronized void stop() {
        stopped = true;
        AnswerRecorder kept = recorder;
        if (kept != null) {
            kept.discardReviews();
        }
        if (answering != null) {
            answering.stop();
        }
    }

    private void keepQuestion() {
        try {
            SessionId known = session;
            SessionId id = known == null ? sessions.create().id() : known;
            session = id;
            TurnRecording recording = place.isPresent()
                    ? sessions.beginInPlaceOf(id, place.getAsInt(), question.text(), question.scope())
                    : sessions.begin(id, question.text(), question.scope());
            recorder = new AnswerRecorder(recording, this::show, this::notKept);
        } catch (SessionException e) {
            notKept(e);
        }
    }

    private void hear(AnswerEvent event) {
        AnswerRecorder kept = recorder;
        if (kept == null) {
            show(event);
        } else {
            kept.accept(event);
        }
    }

    private void show(AnswerEvent event) {
        live.hear(event);
        if (event instanceof AnswerEvent.Judged) {
            judged.run();
        }
    }

    /** An answer that cannot be saved is shown all the same, with a notice. */
    private void notKept(SessionException failure) {
        LOG.error("A turn could not be saved", failure);
        live.notice(failure.failure());
    }

    private void end(Answer.Ending ending) {
        Answer nothing = new Answer("", List.of(), List.of(), List.of(), ending, AnswerProvenance.unknown());
        hear(new AnswerEvent.Ended(nothing));
    }

    private static Failure unanswerable(Exception e) {
        String reason = e.getMessage() == null ? "Footnote could not open your notes." : e.getMessage();
        return Failure.verbatim(Failure.Kind.INTERNAL, reason, "Then ask again; the log file has the details.");
    }
}
