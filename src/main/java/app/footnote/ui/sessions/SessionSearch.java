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
 * Finds sessions by words of their titles, questions and answers. Each session is read once and kept until it is used
 * again. Blocks while it reads; safe for use by many threads.
 */
final class SessionSearch {

    private final SessionStore store;
    private final Map<SessionId, Text> texts = new HashMap<>();

    SessionSearch(SessionStore store) {
        this.store = store;
    }

    private record Text(Instant at, String folded) {
    }

    /** Those in which all words of the query stand, in the order given. */
    List<SessionSummary> find(String query, List<SessionSummary> sessions) {
        List<String> words = Arrays.stream(folded(query).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return sessions.stream().filter(session -> words.stream().allMatch(text(session)::contains)).toList();
    }

    private synchronized String text(SessionSummary session) {
        Text known = texts.get(session.id());
        if (known == null || !known.at().equals(session.lastUsedAt())) {
            known = new Text(session.lastUsedAt(), read(session));
            texts.put(session.id(), known);
        }
        return folded(session.title()) + "\n" + known.folded();
    }

    /** A session that cannot be read is still found by its title; opening it says what is wrong. */
    private String read(SessionSummary summary) {
        try {
            Session session = store.load(summary.id());
            StringBuilder text = new StringBuilder();
            for (Turn turn : session.turns()) {
                text.append(turn.question()).append('\n').append(turn.answer().markdown()).append('\n');
            }
            return folded(text.toString());
        } catch (SessionException e) {
            return "";
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
