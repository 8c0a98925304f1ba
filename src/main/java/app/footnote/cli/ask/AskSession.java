package app.footnote.cli.ask;

import app.footnote.answer.AnswerHandle;
import app.footnote.answer.Answerer;
import app.footnote.answer.Question;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.Turn;
import app.footnote.session.SessionException;
import app.footnote.session.SessionStore;
import app.footnote.session.TurnRecording;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks questions one after another and keeps question and answer in a session. For one thread. */
public final class AskSession {

    private final Answerer answerer;
    private final SessionStore store;
    private final SessionId session;
    private final Scope scope;

    public AskSession(Answerer answerer, SessionStore store, SessionId session, Scope scope) {
        this.answerer = answerer;
        this.store = store;
        this.session = session;
        this.scope = scope;
    }

    public SessionId session() {
        return session;
    }

    /** Asks with all that was said in the session before. */
    public Answer askOn(String question, Consumer<AnswerEvent> listener) throws SessionException, InterruptedException {
        return ask(question, store.load(session).turns(), listener);
    }

    /**
     * Asks with this history and waits for the end. When interrupted, it stops the answer and keeps what was written.
     *
     * @param listener is called on the answerer's thread
     */
    Answer ask(String question, List<Turn> history, Consumer<AnswerEvent> listener)
            throws SessionException, InterruptedException {
        Recorder recorder = new Recorder(store.begin(session, question, scope), listener);
        AnswerHandle answering = answerer.ask(new Question(question, history, scope), recorder);
        Answer answer;
        try {
            answer = answering.await();
        } catch (InterruptedException e) {
            answering.stop();
            answering.await();
            throw e;
        }
        recorder.check();
        return answer;
    }

    /** Records what it hears before anybody else hears it; a failure to do so does not stop the answer. */
    private static final class Recorder implements Consumer<AnswerEvent> {

        private final TurnRecording recording;
        private final Consumer<AnswerEvent> listener;
        private final AtomicReference<@Nullable SessionException> failure = new AtomicReference<>();

        Recorder(TurnRecording recording, Consumer<AnswerEvent> listener) {
            this.recording = recording;
            this.listener = listener;
        }

        @Override
        public void accept(AnswerEvent event) {
            try {
                recording.record(event);
            } catch (SessionException e) {
                failure.compareAndSet(null, e);
            }
            listener.accept(event);
        }

        void check() throws SessionException {
            SessionException first = failure.get();
            if (first != null) {
                throw first;
            }
        }
    }
}
