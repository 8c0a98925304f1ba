package app.footnote.session;

import app.footnote.model.SessionId;
import app.footnote.session.SessionRecord.Asked;
import app.footnote.session.SessionRecord.Created;
import app.footnote.session.SessionRecord.Renamed;
import java.time.Instant;

/**
 * What a list shows of a session.
 *
 * @param lastUsedAt when the last question was asked; the time of creation where none was
 * @param turns how many turns there are
 * @param asked how many questions were asked, counting those whose turns were replaced by others
 */
public record SessionSummary(
        SessionId id, String title, Instant createdAt, Instant lastUsedAt, int turns, int asked) {

    static SessionSummary of(Created created) {
        return new SessionSummary(created.id(), created.title(), created.at(), created.at(), 0, 0);
    }

    SessionSummary after(SessionRecord record) {
        return switch (record) {
            case Asked next ->
                    new SessionSummary(id, next.title(), createdAt, next.at(), next.turns(), next.turn() + 1);
            case Renamed renamed -> new SessionSummary(id, renamed.title(), createdAt, lastUsedAt, turns, asked);
            default -> this;
        };
    }
}
