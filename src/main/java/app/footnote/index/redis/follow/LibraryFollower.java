package app.footnote.index.redis.follow;

import app.footnote.index.IndexException;
import app.footnote.index.lucene.Lexicon;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteHead;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.resps.StreamEntry;

/**
 * Keeps the lexicon and the ledger true to the library. At first, and whenever the stream of changes does not reach
 * back far enough or is not the one that was followed, it compares all heads of a course with what the lexicon has;
 * then it follows the stream. Safe for use by many threads.
 */
public final class LibraryFollower {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryFollower.class);
    private static final String NOTE = "note";
    private static final String HEAD = "head";
    private static final String NONE = "";

    /** How often notes may be on their way from course to course while they are looked for. */
    private static final int ROUNDS = 5;

    private final RedisCalls calls;
    private final LibraryKeys keys;
    private final LexiconUpdater shelving;
    private final HeadCache ledger = new HeadCache();
    private final ReentrantLock turn = new ReentrantLock();

    /** For each course the last entry of its stream that was read. */
    private final Map<CourseId, String> positions = new HashMap<>();

    public LibraryFollower(RedisCalls calls, LibraryKeys keys, Lexicon lexicon) {
        this.calls = calls;
        this.keys = keys;
        this.shelving = new LexiconUpdater(calls, lexicon);
    }

    /** Whether the lexicon has this edition. */
    public boolean knows(String edition) {
        return shelving.knows(edition);
    }

    /** How often the lexicon was changed: whoever finds the same number twice has seen one state of it between. */
    public long changes() {
        return shelving.changes();
    }

    public HeadCache ledger() {
        return ledger;
    }

    /** Brings lexicon and ledger up to the library's present state. */
    public void follow() throws IndexException {
        turn.lock();
        try {
            if (!shelving.begin()) {
                positions.clear();
            }
            // A note that left one course may have come to another that was looked at before.
            for (int round = 1; round <= ROUNDS && anyLeft(); round++) {
                LOG.debug("All courses are looked at again");
            }
            ledger.complete();
            shelving.settle();
        } finally {
            turn.unlock();
        }
    }

    /** The same, unless it is being done already. */
    public void followUnlessBusy() throws IndexException {
        if (turn.tryLock()) {
            try {
                follow();
            } finally {
                turn.unlock();
            }
        }
    }

    /** The courses there are, and the names of courses. */
    private record Shelfmarks(Set<String> courses, Map<String, String> names) {
    }

    /** Looks at each course once; says whether notes have left one. */
    private boolean anyLeft() throws IndexException {
        Shelfmarks marks = calls.batch(keys.courses(), pipeline -> {
            Response<Set<String>> courses = pipeline.smembers(keys.courses());
            Response<Map<String, String>> names = pipeline.hgetAll(keys.names());
            return () -> new Shelfmarks(courses.get(), names.get());
        });
        Set<CourseId> courses = marks.courses().stream().map(CourseId::new).collect(Collectors.toSet());
        positions.keySet().retainAll(courses);
        Map<CourseId, List<StreamEntry>> news = news();
        boolean left = false;
        for (CourseId course : courses) {
            left |= follow(keys.course(course), news.get(course));
        }
        // What the library has forgotten altogether, as after a restart from an old copy.
        shelving.keepOnly(courses);
        ledger.keepOnly(courses);
        ledger.name(marks.names());
        return left;
    }

    /** The streams of all courses that are followed, from the last entry that was read, in one round trip. */
    private Map<CourseId, List<StreamEntry>> news() throws IndexException {
        return positions.isEmpty() ? Map.of() : calls.batch(keys.courses(), this::news);
    }

    private Supplier<Map<CourseId, List<StreamEntry>>> news(AbstractPipeline pipeline) {
        Map<CourseId, Response<List<StreamEntry>>> answers = new HashMap<>();
        positions.forEach(
                (course, position) -> answers.put(
                        course, pipeline.xrange(keys.course(course).changes(), position, "+")));
        return () -> answers.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> answer.getValue().get()));
    }

    private boolean follow(LibraryKeys.OfCourse course, @Nullable List<StreamEntry> entries) throws IndexException {
        if (entries == null) {
            return compare(course);
        }
        if (entries.isEmpty() || !entries.getFirst().getID().toString().equals(positions.get(course.course()))) {
            LOG.info("The changes of course {} do not go on from where they were: all is compared", course.course());
            return compare(course);
        }
        Map<NoteId, Optional<NoteHead>> changed = changed(course, entries.subList(1, entries.size()));
        shelving.apply(course, changed);
        changed.forEach(
                (note, head) -> head.ifPresentOrElse(ledger::put, () -> ledger.remove(course.course(), note)));
        positions.put(course.course(), entries.getLast().getID().toString());
        return changed.containsValue(Optional.<NoteHead>empty());
    }

    private static Map<NoteId, Optional<NoteHead>> changed(LibraryKeys.OfCourse course, List<StreamEntry> entries) {
        Map<NoteId, Optional<NoteHead>> heads = new LinkedHashMap<>();
        for (StreamEntry entry : entries) {
            String note = entry.getFields().getOrDefault(NOTE, NONE);
            if (!note.isEmpty()) {
                heads.put(new NoteId(note), head(course, note, entry.getFields().getOrDefault(HEAD, NONE)));
            }
        }
        return heads;
    }

    private static Optional<NoteHead> head(LibraryKeys.OfCourse course, String note, String written) {
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(NoteHead.parse(course.course(), new NoteId(note), written));
    }

    /**
     * The stream's end is read before the heads: what comes between is applied twice rather than never. What was here
     * at first may have left for another course, so all are looked at again.
     */
    private boolean compare(LibraryKeys.OfCourse course) throws IndexException {
        List<StreamEntry> last = calls.call(redis -> redis.xrevrange(course.changes(), "+", "-", 1));
        Map<String, String> written = calls.call(redis -> redis.hgetAll(course.heads()));
        Set<String> removed = calls.call(redis -> redis.smembers(course.removed()));
        Map<NoteId, Optional<NoteHead>> heads = new LinkedHashMap<>();
        shelving.notes(course.course()).forEach(note -> heads.put(note, Optional.empty()));
        written.forEach((note, head) -> heads.put(new NoteId(note), head(course, note, head)));
        shelving.apply(course, heads);
        ledger.put(
                course.course(), heads.values().stream().flatMap(Optional::stream).toList(),
                removed.stream().map(NoteId::new).collect(Collectors.toSet()));
        positions.remove(course.course());
        last.forEach(entry -> positions.put(course.course(), entry.getID().toString()));
        return !last.isEmpty();
    }

    /** Takes in what this computer has written itself. */
    public void take(NoteHead head, List<Passage> passages) throws IndexException {
        turn.lock();
        try {
            shelving.take(head, passages);
            ledger.put(head);
        } finally {
            turn.unlock();
        }
    }

    /** Takes in what this computer has said of a note itself. */
    public void take(NoteHead head) {
        turn.lock();
        try {
            ledger.put(head);
        } finally {
            turn.unlock();
        }
    }

    /** Lets a note go that this computer has removed itself. */
    public void letGo(NoteHead head) throws IndexException {
        turn.lock();
        try {
            shelving.letGo(head.generation());
            ledger.remove(head.note().course(), head.note().note());
        } finally {
            turn.unlock();
        }
    }
}
