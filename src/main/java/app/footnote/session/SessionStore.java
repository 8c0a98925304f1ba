package app.footnote.session;

import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.session.SessionList.UnreadableSession;
import app.footnote.session.SessionRecord.Answered;
import app.footnote.session.SessionRecord.Asked;
import app.footnote.session.SessionRecord.Created;
import app.footnote.session.SessionRecord.Renamed;
import app.footnote.session.SessionRecord.Standing;
import app.footnote.session.SessionRecord.TakenBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The saved sessions. Each session is a file in one folder; deleted sessions are moved to a subfolder and can be
 * restored. Lines are only appended to the files, so that at most the last sentence is lost if the program is killed.
 *
 * <p>
 * Safe for use by several threads and several processes.
 */
public final class SessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    private static final String ENDING = ".jsonl";
    private static final Pattern SESSION_FILE = Pattern.compile("([A-Za-z0-9_-]{1,100})" + Pattern.quote(ENDING));
    private static final DateTimeFormatter ID_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;
    private final Path trash;
    private final InstantSource clock;

    /** @param folder the folder of the sessions; it is created with the first session */
    public SessionStore(Path folder) {
        this(folder, InstantSource.system());
    }

    SessionStore(Path folder, InstantSource clock) {
        this.folder = folder;
        this.trash = folder.resolve("trash");
        this.clock = clock;
    }

    /** Creates a session. Its title is the first question until it is renamed. */
    public Session create() throws SessionException {
        Created created = new Created(SessionRecord.FORMAT, newId(), SessionTitle.untitled(), clock.instant());
        file(created.id()).create(List.of(created));
        return SessionReplay.session(List.of(created));
    }

    private SessionId newId() {
        String time = ID_TIME.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return new SessionId(time + "-" + UUID.randomUUID().toString().substring(0, 6));
    }

    /** Lists all sessions. Reads only the parts of the files that a list needs. */
    public SessionList list() throws SessionException {
        List<SessionSummary> sessions = new ArrayList<>();
        List<UnreadableSession> unreadable = new ArrayList<>();
        for (SessionId id : ids()) {
            try {
                sessions.add(file(id).summary());
            } catch (SessionException e) {
                LOG.warn("Session {} cannot be read: {}", id, e.failure());
                // The cause may contain text of the student, which the log must not contain.
                LOG.debug("The cause for session {}", id, e);
                unreadable.add(new UnreadableSession(id, e.failure()));
            }
        }
        sessions.sort(Comparator.comparing(SessionSummary::lastUsedAt).thenComparing(s -> s.id().value()).reversed());
        return new SessionList(sessions, unreadable);
    }

    private List<SessionId> ids() throws SessionException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .map(SESSION_FILE::matcher)
                    .filter(Matcher::matches)
                    .map(name -> new SessionId(name.group(1)))
                    .sorted(Comparator.comparing(SessionId::value))
                    .toList();
        } catch (IOException e) {
            Message problem = Message
                    .of("session.folder-unreadable", folder.toString(), Message.reason(e));
            throw new SessionException(Kind.UNREADABLE, problem, RemedyAction.CHECK_READ_PERMISSION, e);
        }
    }

    /** Loads a session. The answer of a turn that was cut off has the text that was recorded and ends as broken. */
    public Session load(SessionId id) throws SessionException {
        return SessionReplay.session(file(id).records());
    }

    /** Begins a turn and saves its question. */
    public TurnRecording begin(SessionId id, String question, Scope scope) throws SessionException {
        SessionFile file = file(id);
        SessionSummary before = file.append(found -> List.of(asked(found, question, scope, clock.instant())));
        return new TurnRecording(file, before.asked());
    }

    /**
     * Begins a turn that replaces another one. {@link #takeBack} restores the other turn. If there is no turn at that
     * place, the new turn comes after all others.
     *
     * @param place the place of the turn to replace, counted from 0
     */
    public TurnRecording beginInPlaceOf(SessionId id, int place, String question, Scope scope)
            throws SessionException {
        SessionFile file = file(id);
        SessionSummary before = file.append(found -> {
            List<Asked> asked = SessionReplay.of(file.records()).askedAt(place);
            if (asked.isEmpty()) {
                return List.of(asked(found, question, scope, clock.instant()));
            }
            Asked last = asked.getLast();
            Standing standing = new Standing(found.turns(), Optional.of(last.turn()));
            String title = place == 0 ? retitled(found.title(), last.question(), question) : found.title();
            return List.of(
                    new Asked(found.asked(), title, clock.instant(), question, scope, Optional.of(standing)));
        });
        return new TurnRecording(file, before.asked());
    }

    /** Changes a title that is the first question if that question is replaced. */
    private static String retitled(String title, String before, String after) {
        return title.equals(SessionTitle.of(before)) ? SessionTitle.of(after) : title;
    }

    /**
     * Removes a turn and restores the turn that it replaced. Does nothing if it replaced no turn or has been replaced
     * itself.
     *
     * @param place the place of the turn, counted from 0
     * @param turn the {@link TurnRecording#turn number} of the turn
     */
    public void takeBack(SessionId id, int place, int turn) throws SessionException {
        SessionFile file = file(id);
        file.append(found -> {
            List<Asked> asked = SessionReplay.of(file.records()).askedAt(place);
            if (asked.size() < 2 || asked.getLast().turn() != turn) {
                return List.of();
            }
            Asked last = asked.getLast();
            String earlier = asked.get(asked.size() - 2).question();
            String title = place == 0 ? retitled(found.title(), last.question(), earlier) : found.title();
            return List.of(new TakenBack(last.turn()), new Renamed(title));
        });
    }

    /** Adds a complete turn. */
    public void append(SessionId id, Turn turn) throws SessionException {
        file(id).append(
                found -> List.of(
                        asked(found, turn.question(), turn.scope(), turn.askedAt()),
                        new Answered(found.asked(), turn.answer())));
    }

    private static Asked asked(SessionSummary before, String question, Scope scope, Instant at) {
        boolean untitled = before.turns() == 0 && before.title().equals(SessionTitle.shown(SessionTitle.untitled()));
        String title = untitled ? SessionTitle.of(question) : before.title();
        Standing standing = new Standing(before.turns() + 1, Optional.empty());
        return new Asked(before.asked(), title, at, question, scope, Optional.of(standing));
    }

    /** Renames a session. The title must not be blank. */
    public void rename(SessionId id, String title) throws SessionException {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A session needs a title");
        }
        file(id).append(_ -> List.of(new Renamed(title.strip())));
    }

    /** Deletes a session. {@link #restore} brings it back. */
    public void delete(SessionId id) throws SessionException {
        move(id, folder, trash);
    }

    /** Restores a deleted session. */
    public void restore(SessionId id) throws SessionException {
        move(id, trash, folder);
    }

    private void move(SessionId id, Path from, Path to) throws SessionException {
        Path file = from.resolve(id + ENDING);
        try {
            Files.createDirectories(to);
            Files.move(file, to.resolve(id + ENDING), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            throw SessionFile.missing(file, e);
        } catch (IOException e) {
            Message problem = Message
                    .of("session.not-moved", file.toString(), to.toString(), Message.reason(e));
            throw new SessionException(Kind.UNREADABLE, problem, RemedyAction.CLOSE_PROGRAMS_USING_FILE, e);
        }
    }

    private SessionFile file(SessionId id) {
        return new SessionFile(folder.resolve(id + ENDING));
    }
}
