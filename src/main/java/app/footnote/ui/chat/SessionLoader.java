package app.footnote.ui.chat;

import app.footnote.messages.FailureWording;
import app.footnote.model.SessionId;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Session;
import app.footnote.session.SessionException;
import app.footnote.session.SessionStore;
import app.footnote.ui.common.FxThread;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and mends sessions in the background; what comes of it is told on the FX thread. */
final class SessionLoader {

    private static final Logger LOG = LoggerFactory.getLogger(SessionLoader.class);

    private final SessionStore store;
    private final Executor background;

    SessionLoader(SessionStore store, Executor background) {
        this.store = store;
        this.background = background;
    }

    /**
     * A turn that replaced another.
     *
     * @param place where it stands, counted from 0
     * @param turn its number in the session's file
     */
    record Replacing(SessionId session, int place, int turn) {
    }

    void load(SessionId id, Consumer<Session> then, Consumer<Failure> orElse) {
        background.execute(() -> {
            try {
                Session found = store.load(id);
                FxThread.later(() -> then.accept(found));
            } catch (SessionException e) {
                LOG.warn("Session {} could not be read: {}", id, FailureWording.problem(e.failure()));
                FxThread.later(() -> orElse.accept(e.failure()));
            }
        });
    }

    /** Brings back what the turn has replaced; where that fails, the log says why. */
    void takeBack(Replacing turn, Runnable then) {
        background.execute(() -> {
            try {
                store.takeBack(turn.session(), turn.place(), turn.turn());
                FxThread.later(then);
            } catch (SessionException e) {
                LOG.warn("A turn of session {} was not brought back: {}", turn.session(),
                        FailureWording.problem(e.failure()));
            }
        });
    }
}
