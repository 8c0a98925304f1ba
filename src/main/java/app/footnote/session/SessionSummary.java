package app.footnote.session;

import app.footnote.model.SessionId;
import app.footnote.session.SessionRecord.Asked;
import app.footnote.session.SessionRecord.Created;
import app.footnote.session.SessionRecord.Renamed;
import java.time.Instant;

/**
 * The properties of a session that lists show. Immutable.
 *
 * @param lastUsedAt the time of the last question; the time of creation if there is none
 * @param turns the number of turns
 * @param asked the number of questions that were asked, including those whose turns were replaced
 */
public record SessionSummary(
        SessionId id, String title, Instant createdAt, Instant lastUsedAt, int turns, int asked) {

    public SessionSummary {
        title = SessionTitle.shown(title);
    }

    static SessionSummary of(Created created) {
        return new SessionSummary(created.id(), created.title(), created.at(), created.at(), 0, 0);
    }

    /** The summary after one more record. */
    SessionSummary after(SessionRecord record) {
        return switch (record) {
            case Asked next ->
                    new SessionSummary(id, next.title(), createdAt, next.at(), next.turns(), next.turn() + 1);
            case Renamed renamed -> new SessionSummary(id, renamed.title(), createdAt, lastUsedAt, turns, asked);
            default -> this;
        };
    }
}
