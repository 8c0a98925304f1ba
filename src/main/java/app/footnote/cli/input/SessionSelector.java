package app.footnote.cli.input;

import app.footnote.cli.launch.CommandException;
import app.footnote.model.SessionId;
import app.footnote.model.failure.Message;
import app.footnote.session.SessionException;
import app.footnote.session.SessionStore;
import app.footnote.session.SessionSummary;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds a session by a typed name. */
public final class SessionSelector {

    /** The name of the most recently used session. */
    public static final String LAST = "last";

    private final SessionStore store;

    public SessionSelector(SessionStore store) {
        this.store = store;
    }

    /** The session with this id, the last one, or the only one whose id or title matches the typed text. */
    public SessionId session(String typed) throws SessionException, CommandException {
        List<SessionSummary> sessions = store.list().sessions();
        if (typed.equals(LAST)) {
            return last(sessions);
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        List<Predicate<SessionSummary>> criteria = List.of(
                session -> session.id().value().equals(typed),
                session -> session.id().value().startsWith(typed),
                session -> session.title().toLowerCase(Locale.ROOT).contains(lower));
        for (Predicate<SessionSummary> criterion : criteria) {
            List<SessionSummary> found = sessions.stream().filter(criterion).toList();
            if (found.size() == 1) {
                return found.getFirst().id();
            }
            if (found.size() > 1) {
                throw ambiguous(typed, found);
            }
        }
        throw CommandException.wrongUse(Message.of("cli.select.no-session", typed));
    }

    private static SessionId last(List<SessionSummary> sessions) throws CommandException {
        if (sessions.isEmpty()) {
            throw CommandException.wrongUse(Message.of("cli.sessions.empty"));
        }
        return sessions.getFirst().id();
    }

    private static CommandException ambiguous(String typed, List<SessionSummary> found) {
        String list = found.stream()
                .map(session -> "  " + session.id() + "  " + session.title())
                .collect(Collectors.joining(System.lineSeparator()));
        return CommandException.wrongUse(Message.of("cli.select.ambiguous-session", typed, list));
    }
}
