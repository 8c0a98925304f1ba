package app.footnote.index.redis;

import app.footnote.index.IndexException;
import app.footnote.index.lucene.Edition;
import app.footnote.index.lucene.Lexicon;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.resps.StreamEntry;

/**
 * Keeps the lexicon true to the library. At first, and whenever the stream of changes does not reach back far enough or
 * is not the one that was followed, it compares all heads of a course with what the lexicon has; then it follows the
 * stream. Safe for use by many threads.
 */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    /** How many notes go into the lexicon in one step. */
    private static final int NOTES_AT_ONCE = 64;
    private static final String NOTE = "note";
    private static final String HEAD = "head";
    private static final String NONE = "";

    private final RedisCalls calls;
    private final LibraryKeys keys;
    private final Lexicon lexicon;
    private final ReentrantLock turn = new ReentrantLock();

    /** For each course the last entry of its stream that was read. */
    private final Map<CourseId, String> positions = new HashMap<>();

    private volatile Set<String> known = Set.of();
    private final AtomicLong changes = new AtomicLong();

    Follower(RedisCalls calls, LibraryKeys keys, Lexicon lexicon) {
        this.calls = calls;
        this.keys = keys;
        this.lexicon = lexicon;
    }

    private Set<String> names() throws IndexException {
        return lexicon.editions().stream().map(Edition::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the lexicon has this edition. */
    boolean knows(String edition) {
        return known.contains(edition);
    }

    /** How often the lexicon was changed: whoever finds the same number twice has seen one state of it between. */
    long changes() {
        return changes.get();
    }

    /** Brings the lexicon up to the library's present state. */
    void follow() throws IndexException {
        turn.lock();
        try {
            known = known.isEmpty() ? names() : known;
            Set<String> courses = calls.call(redis -> redis.smembers(keys.courses()));
            for (String course : courses) {
                follow(keys.course(new CourseId(course)));
            }
            forgetOtherCourses(courses);
        } finally {
            turn.unlock();
        }
    }

    /** The same, unless it is being done already. */
    void followUnlessBusy() throws IndexException {
        if (turn.tryLock()) {
            try {
                follow();
            } finally {
                turn.unlock();
            }
        }
    }

    /** What the library has forgotten altogether, as after a restart from an old copy. */
    private void forgetOtherCourses(Set<String> courses) throws IndexException {
        List<String> gone = lexicon.editions()
                .stream()
                .filter(edition -> !courses.contains(edition.note().course().value()))
                .map(Edition::name)
                .toList();
        change(gone, List.of());
    }

    private void follow(LibraryKeys.OfCourse course) throws IndexException {
        String position = positions.get(course.course());
        if (position == null) {
            compare(course);
            return;
        }
        List<StreamEntry> entries = calls.call(redis -> redis.xrange(course.changes(), position, "+"));
        if (entries.isEmpty() || !entries.getFirst().getID().toString().equals(position)) {
            LOG.info("The changes of course {} do not go on from where they were: all is compared", course.course());
            compare(course);
            return;
        }
        apply(course, changed(entries.subList(1, entries.size())));
        positions.put(course.course(), entries.getLast().getID().toString());
    }

    private static Map<NoteId, String> changed(List<StreamEntry> entries) {
        Map<NoteId, String> heads = new LinkedHashMap<>();
        for (StreamEntry entry : entries) {
            String note = entry.getFields().getOrDefault(NOTE, NONE);
            if (!note.isEmpty()) {
                heads.put(new NoteId(note), entry.getFields().getOrDefault(HEAD, NONE));
            }
        }
        return heads;
    }

    /** The stream's end is read before the heads: what comes between is applied twice rather than never. */
    private void compare(LibraryKeys.OfCourse course) throws IndexException {
        List<StreamEntry> last = calls.call(redis -> redis.xrevrange(course.changes(), "+", "-", 1));
        Map<String, String> heads = calls.call(redis -> redis.hgetAll(course.heads()));
        Map<NoteId, String> changed = new LinkedHashMap<>();
        for (Edition edition : lexicon.editions()) {
            if (edition.note().course().equals(course.course())) {
                changed.put(edition.note().note(), NONE);
            }
        }
        heads.forEach((note, head) -> changed.put(new NoteId(note), head));
        apply(course, changed);
        positions.remove(course.course());
        last.forEach(entry -> positions.put(course.course(), entry.getID().toString()));
    }

    /** @param changed what the course says of each note now; nothing of one that it has no longer */
    private void apply(LibraryKeys.OfCourse course, Map<NoteId, String> changed) throws IndexException {
        if (changed.isEmpty()) {
            return;
        }
        Map<NoteId, Edition> held = lexicon.editions()
                .stream()
                .collect(Collectors.toMap(edition -> edition.note().note(), Function.identity()));
        Set<String> gone = new HashSet<>();
        List<Head> arrived = new ArrayList<>();
        changed.forEach((note, written) -> {
            Optional<Edition> before = Optional.ofNullable(held.get(note));
            if (written.isEmpty()) {
                before.filter(edition -> edition.note().course().equals(course.course()))
                        .ifPresent(edition -> gone.add(edition.name()));
            } else if (before.isEmpty() || isNews(Head.parse(course.course(), note, written), before.get())) {
                arrived.add(Head.parse(course.course(), note, written));
            }
        });
        change(gone, List.of());
        for (int from = 0; from < arrived.size(); from += NOTES_AT_ONCE) {
            take(course, arrived.subList(from, Math.min(arrived.size(), from + NOTES_AT_ONCE)));
        }
    }

    /** A note that is in two courses is being moved; the later generation counts. */
    private static boolean isNews(Head head, Edition held) {
        boolean sameCourse = held.note().course().equals(head.note().course());
        return sameCourse
                ? !held.name().equals(head.generation().toString())
                : Generation.parse(held.name()).number() < head.generation().number();
    }

    private void take(LibraryKeys.OfCourse course, List<Head> arrived) throws IndexException {
        try {
            takeAll(course, arrived);
        } catch (IndexException e) {
            if (e.kind() != IndexException.Kind.DAMAGED) {
                throw e;
            }
            takeWhole(course, arrived);
        }
    }

    /** Of those whose passages are gone already, the stream says more. */
    private void takeAll(LibraryKeys.OfCourse course, List<Head> arrived) throws IndexException {
        Map<Head, List<Passage>> passages = new GenerationStore(calls).passages(course, arrived);
        List<Lexicon.Text> texts = new ArrayList<>();
        passages.forEach((head, ofHead) -> texts.add(new Lexicon.Text(head.edition(), ofHead)));
        change(Set.of(), texts);
    }

    /** One note that is damaged hides no other. */
    private void takeWhole(LibraryKeys.OfCourse course, List<Head> arrived) throws IndexException {
        for (Head head : arrived) {
            try {
                takeAll(course, List.of(head));
            } catch (IndexException e) {
                if (e.kind() != IndexException.Kind.DAMAGED) {
                    throw e;
                }
                LOG.error("A note is left out", e);
            }
        }
    }

    /** Takes in what this computer has written itself. */
    void take(Head head, List<Passage> passages) throws IndexException {
        turn.lock();
        try {
            change(Set.of(), List.of(new Lexicon.Text(head.edition(), passages)));
        } finally {
            turn.unlock();
        }
    }

    /** Lets a note go that this computer has removed itself. */
    void letGo(Generation generation) throws IndexException {
        turn.lock();
        try {
            change(Set.of(generation.toString()), List.of());
        } finally {
            turn.unlock();
        }
    }

    private void change(Collection<String> gone, List<Lexicon.Text> arrived) throws IndexException {
        if (!gone.isEmpty() || !arrived.isEmpty()) {
            lexicon.change(gone, arrived);
            known = names();
            changes.incrementAndGet();
        }
    }
}
