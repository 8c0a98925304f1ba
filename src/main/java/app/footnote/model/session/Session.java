package app.footnote.model.session;

import app.footnote.model.SessionId;
import java.time.Instant;
import java.util.List;

/** A conversation with its turns in order. Immutable. */
public record Session(SessionId id, String title, Instant createdAt, List<Turn> turns) {

    public Session {
        turns = List.copyOf(turns);
    }
}
