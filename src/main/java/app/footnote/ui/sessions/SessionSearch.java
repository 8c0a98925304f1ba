package app.footnote.ui.sessions;

import app.footnote.model.SessionId;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.session.SessionException;
import app.footnote.session.SessionStore;
import app.footnote.session.SessionSummary;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds sessions by words of their titles, questions and answers. The text of each session is cached until the session
 * changes. Reading blocks. Safe for use by several threads.
 */
final class SessionSearch {

    private final SessionStore store;
    private final Map<SessionId, CachedText> texts = new HashMap<>();

    SessionSearch(SessionStore store) {
        this.store = store;
    }

    private record CachedText(Instant lastUsedAt, String lowerCase) {
    }

    /** The sessions that contain all words of the query, in the given order. */
    List<SessionSummary> find(String query, List<SessionSummary> sessions) {
        List<String> words = Arrays.stream(lowerCase(query).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return sessions.stream().filter(session -> words.stream().allMatch(text(session)::contains)).toList();
    }

    private synchronized String text(SessionSummary session) {
        CachedText cached = texts.get(session.id());
        if (cached == null || !cached.lastUsedAt().equals(session.lastUsedAt())) {
            cached = new CachedText(session.lastUsedAt(), read(session));
            texts.put(session.id(), cached);
        }
        return lowerCase(session.title()) + "\n" + cached.lowerCase();
    }

    /** A session that cannot be read is found by its title alone; opening it shows the failure. */
    private String read(SessionSummary summary) {
        try {
            Session session = store.load(summary.id());
            StringBuilder text = new StringBuilder();
            for (Turn turn : session.turns()) {
                text.append(turn.question()).append('\n').append(turn.answer().markdown()).append('\n');
            }
            return lowerCase(text.toString());
        } catch (SessionException e) {
            return "";
        }
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
