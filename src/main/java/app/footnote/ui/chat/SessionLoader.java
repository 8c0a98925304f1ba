package app.footnote.ui.chat;

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

/** Reads and changes saved sessions in the background. Results are delivered on the FX thread. */
final class SessionLoader {

    private static final Logger LOG = LoggerFactory.getLogger(SessionLoader.class);

    private final SessionStore store;
    private final Executor background;

    SessionLoader(SessionStore store, Executor background) {
        this.store = store;
        this.background = background;
    }

    /**
     * A turn in a session's file.
     *
     * @param place its place among the turns of the session, counted from 0
     * @param number its number in the file, which also has turns that were replaced
     */
    record RecordedTurn(SessionId session, int place, int number) {
    }

    void load(SessionId id, Consumer<Session> loaded, Consumer<Failure> failed) {
        background.execute(() -> {
            try {
                Session found = store.load(id);
                FxThread.later(() -> loaded.accept(found));
            } catch (SessionException e) {
                LOG.warn("Session {} could not be read: {}", id, e.failure());
                FxThread.later(() -> failed.accept(e.failure()));
            }
        });
    }

    /** Restores what a turn has replaced. A failure is only logged. */
    void restore(RecordedTurn turn, Runnable restored) {
        background.execute(() -> {
            try {
                store.takeBack(turn.session(), turn.place(), turn.number());
                FxThread.later(restored);
            } catch (SessionException e) {
                LOG.warn("A turn of session {} could not be restored: {}", turn.session(), e.failure());
            }
        });
    }
}
