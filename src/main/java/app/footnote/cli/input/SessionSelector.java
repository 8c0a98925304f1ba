package app.footnote.cli.input;

import app.footnote.cli.launch.CommandException;
import app.footnote.model.SessionId;
import app.footnote.session.SessionException;
import app.footnote.session.SessionStore;
import app.footnote.session.SessionSummary;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the session that people mean when they type a name. */
public final class SessionSelector {

    /** Stands for the session that was used last. */
    public static final String LAST = "last";

    private final SessionStore store;

    public SessionSelector(SessionStore store) {
        this.store = store;
    }

    /** The session with this id, the last one, or the one whose id begins or whose title goes like this. */
    public SessionId session(String typed) throws SessionException, CommandException {
        List<SessionSummary> sessions = store.list().sessions();
        if (typed.equals(LAST)) {
            return last(sessions);
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<Predicate<SessionSummary>> ways = List.of(
                session -> session.id().value().equals(typed),
                session -> session.id().value().startsWith(typed),
                session -> session.title().toLowerCase(Locale.ROOT).contains(wanted));
        for (Predicate<SessionSummary> way : ways) {
            List<SessionSummary> found = sessions.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.getFirst().id();
            }
            if (found.size() > 1) {
                throw ambiguous(typed, found);
            }
        }
        throw CommandException.wrongUse("No session is called '" + typed + "'. 'footnote sessions' lists them all.");
    }

    private static SessionId last(List<SessionSummary> sessions) throws CommandException {
        if (sessions.isEmpty()) {
            throw CommandException.wrongUse("There is no session yet. 'footnote ask QUESTION' begins one.");
        }
        return sessions.getFirst().id();
    }

    private static CommandException ambiguous(String typed, List<SessionSummary> found) {
        return CommandException.wrongUse(
                Stream.concat(
                        Stream.of("'" + typed + "' could be any of these; name one by its id:"),
                        found.stream().map(session -> "  " + session.id() + "  " + session.title()))
                        .collect(Collectors.joining(System.lineSeparator())));
    }
}
