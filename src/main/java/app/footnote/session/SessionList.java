package app.footnote.session;

import app.footnote.model.SessionId;
import app.footnote.model.failure.Failure;
import java.util.List;

/**
 * All sessions of a store.
 *
 * @param sessions those that can be opened, the last used first
 * @param unreadable those whose files are there, but cannot be read
 */
public record SessionList(List<SessionSummary> sessions, List<Unreadable> unreadable) {

    public SessionList {
        sessions = List.copyOf(sessions);
        unreadable = List.copyOf(unreadable);
    }

    /** A session that cannot be opened, and why. It can still be deleted and restored. */
    public record Unreadable(SessionId id, Failure failure) {
    }
}
