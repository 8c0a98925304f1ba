package app.footnote.session;

import app.footnote.messages.FailureWording;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.session.SessionList.Unreadable;
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
 * All conversations, one file each, in one folder; those that were deleted lie in a folder below it and can be brought
 * back. Files only grow, line by line, so that a kill at any moment loses at most the sentence that was being written.
 *
 * <p>
 * Safe for use by many threads, and by several running programs at once.
 */
public final class SessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    private static final String ENDING = ".jsonl";
    private static final Pattern SESSION_FILE = Pattern.compile("([A-Za-z0-9_-]{1,100})" + Pattern.quote(ENDING));
    private static final DateTimeFormatter ID_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;
    private final Path trash;
    private final InstantSource clock;

    /** The folder is made when the first session is. */
    public SessionStore(Path folder) {
        this(folder, InstantSource.system());
    }

    SessionStore(Path folder, InstantSource clock) {
        this.folder = folder;
        this.trash = folder.resolve("trash");
        this.clock = clock;
    }

    /** Begins a session. Until it is renamed, it is called after its first question. */
    public Session create() throws SessionException {
        Created created = new Created(SessionRecord.FORMAT, newId(), SessionTitle.UNTITLED, clock.instant());
        file(created.id()).create(List.of(created));
        return SessionReplay.session(List.of(created));
    }

    private SessionId newId() {
        String time = ID_TIME.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return new SessionId(time + "-" + UUID.randomUUID().toString().substring(0, 6));
    }

    /** All sessions, read no further than a list needs. A session that cannot be read hides no other. */
    public SessionList list() throws SessionException {
        List<SessionSummary> sessions = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (SessionId id : ids()) {
            try {
                sessions.add(file(id).summary());
            } catch (SessionException e) {
                LOG.warn("Session {} is not listed: {}", id, FailureWording.problem(e.failure()));
                // The cause may quote what the student wrote.
                LOG.debug("Why session {} cannot be read", id, e);
                unreadable.add(new Unreadable(id, e.failure()));
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
            throw new SessionException(
                    Failure.verbatim(
                            Kind.UNREADABLE,
                            "The folder of the sessions, " + folder + ", could not be read (" + e.getMessage() + ").",
                            "Make the folder readable for you, and try again."),
                    e);
        }
    }

    /** The whole session. A turn that was never finished keeps what was written of its answer, and is broken off. */
    public Session load(SessionId id) throws SessionException {
        return SessionReplay.session(file(id).records());
    }

    /** Begins a turn: the question is kept from now on, and its answer as far as it is recorded. */
    public TurnRecording begin(SessionId id, String question, Scope scope) throws SessionException {
        SessionFile file = file(id);
        SessionSummary before = file.append(found -> List.of(asked(found, question, scope, clock.instant())));
        return new TurnRecording(file, before.asked());
    }

    /**
     * Begins a turn that takes the place of another, which {@link #takeBack} can bring back. Where there is none, it
     * stands after all others.
     *
     * @param place of the turn that is to be replaced, counted from 0
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

    /** A session that is called after its first question follows it. */
    private static String retitled(String title, String before, String after) {
        return title.equals(SessionTitle.of(before)) ? SessionTitle.of(after) : title;
    }

    /**
     * Withdraws a turn and brings back the one that it replaced. Does nothing if it replaced none, or if another one
     * stands in its place by now.
     *
     * @param place where it stands, counted from 0
     * @param turn its {@link TurnRecording#turn number}
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

    /** Adds a turn that is over. */
    public void append(SessionId id, Turn turn) throws SessionException {
        file(id).append(
                found -> List.of(
                        asked(found, turn.question(), turn.scope(), turn.askedAt()),
                        new Answered(found.asked(), turn.answer())));
    }

    private static Asked asked(SessionSummary before, String question, Scope scope, Instant at) {
        boolean untitled = before.turns() == 0 && before.title().equals(SessionTitle.UNTITLED);
        String title = untitled ? SessionTitle.of(question) : before.title();
        Standing standing = new Standing(before.turns() + 1, Optional.empty());
        return new Asked(before.asked(), title, at, question, scope, Optional.of(standing));
    }

    /** Gives the session another title, which must not be blank. */
    public void rename(SessionId id, String title) throws SessionException {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A session needs a title");
        }
        file(id).append(_ -> List.of(new Renamed(title.strip())));
    }

    /** Takes the session out of the list. Nothing is lost: {@link #restore} brings it back. */
    public void delete(SessionId id) throws SessionException {
        move(id, folder, trash);
    }

    /** Brings back a session that was deleted. */
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
            throw new SessionException(
                    Failure.verbatim(
                            Kind.UNREADABLE,
                            "The session could not be moved from " + file + " to " + to + " (" + e.getMessage() + ").",
                            "Close other programs that use the file, and try again."),
                    e);
        }
    }

    private SessionFile file(SessionId id) {
        return new SessionFile(folder.resolve(id + ENDING));
    }
}
