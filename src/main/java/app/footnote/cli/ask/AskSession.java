package app.footnote.cli.ask;

import app.footnote.answer.AnswerHandle;
import app.footnote.answer.Answerer;
import app.footnote.answer.Question;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.Turn;
import app.footnote.session.AnswerRecorder;
import app.footnote.session.SessionException;
import app.footnote.session.SessionStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks questions one after another and records the questions and answers in a session. Not thread-safe. */
public final class AskSession {

    private final Answerer answerer;
    private final SessionStore store;
    private final SessionId session;
    private final Scope scope;
    private final Set<AnswerOption> options;

    public AskSession(Answerer answerer, SessionStore store, SessionId session, Scope scope,
            Set<AnswerOption> options) {
        this.answerer = answerer;
        this.store = store;
        this.session = session;
        this.scope = scope;
        this.options = options;
    }

    public SessionId session() {
        return session;
    }

    /** Asks a question that continues the session. */
    public Answer askFollowUp(String question, Consumer<AnswerEvent> listener)
            throws SessionException, InterruptedException {
        return ask(question, store.load(session).turns(), listener);
    }

    /**
     * Asks a question and waits for the end of the answer. If the thread is interrupted, the answer is stopped, and the
     * part that was written is kept.
     *
     * @param history the earlier turns that the question may refer to
     * @param listener receives the events on the answerer's thread
     * @throws SessionException if the question or the answer could not be saved; the answer is passed to the listener
     * even so
     */
    Answer ask(String question, List<Turn> history, Consumer<AnswerEvent> listener)
            throws SessionException, InterruptedException {
        AtomicReference<@Nullable SessionException> failure = new AtomicReference<>();
        AnswerRecorder recorder = new AnswerRecorder(store.begin(session, question, scope), listener, failure::set);
        Question asked = new Question(question, history, scope, Optional.empty(), options);
        Answer answer = await(answerer.ask(asked, recorder));
        SessionException notRecorded = failure.get();
        if (notRecorded != null) {
            throw notRecorded;
        }
        return answer;
    }

    private static Answer await(AnswerHandle handle) throws InterruptedException {
        try {
            return handle.await();
        } catch (InterruptedException e) {
            handle.stop();
            handle.await();
            throw e;
        }
    }
}
