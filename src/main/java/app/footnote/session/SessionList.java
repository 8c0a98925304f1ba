package app.footnote.session;

import app.footnote.model.SessionId;
import app.footnote.model.failure.Failure;
import java.util.List;

/**
 * The sessions of a store. Immutable.
 *
 * @param sessions the sessions that can be opened, the most recently used first
 * @param unreadable the sessions whose files exist but cannot be read
 */
public record SessionList(List<SessionSummary> sessions, List<UnreadableSession> unreadable) {

    public SessionList {
        sessions = List.copyOf(sessions);
        unreadable = List.copyOf(unreadable);
    }

    /** A session that cannot be opened, and the reason. It can still be deleted and restored. */
    public record UnreadableSession(SessionId id, Failure failure) {
    }
}
