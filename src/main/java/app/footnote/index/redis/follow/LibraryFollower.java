package app.footnote.index.redis.follow;

import app.footnote.index.IndexException;
import app.footnote.index.SharedContents;
import app.footnote.index.lucene.Lexicon;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.redis.follow.ChangeStreams.CourseChanges;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteHead;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Response;

/**
 * Keeps the lexicon and the cache of heads up to date with the library. At the start, and whenever a course's stream of
 * changes has a gap, it compares all heads of the course with the lexicon; otherwise it applies the changes in the
 * stream. Safe for use by several threads.
 */
public final class LibraryFollower {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryFollower.class);

    /** How often all courses are read because notes are being moved between them. */
    private static final int MAX_ROUNDS = 5;

    private final RedisCalls calls;
    private final LibraryKeys keys;
    private final Lexicon lexicon;
    private final LexiconUpdater updater;
    private final ChangeStreams streams;
    private final HeadCache heads = new HeadCache();
    private final ReentrantLock lock = new ReentrantLock();

    public LibraryFollower(RedisCalls calls, LibraryKeys keys, Lexicon lexicon) {
        this.calls = calls;
        this.keys = keys;
        this.lexicon = lexicon;
        this.updater = new LexiconUpdater(calls, lexicon);
        this.streams = new ChangeStreams(calls, keys);
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** The edition of a note in the lexicon. */
    public Optional<NoteEdition> edition(NoteId note) throws IndexException {
        return lexicon.editions().stream().filter(edition -> edition.note().note().equals(note)).findFirst();
    }

    /** Whether the lexicon contains the edition with this name. */
    public boolean contains(String edition) {
        return updater.contains(edition);
    }

    /** The number of changes of the lexicon: the same number twice means that it did not change in between. */
    public long changes() {
        return updater.changes();
    }

    /** The head of a note as last read; empty if the library does not have the note. */
    public Optional<NoteHead> head(NoteId note) {
        return heads.head(note);
    }

    /** The contents of the library as last read; empty before all courses have been read. */
    public Optional<SharedContents> contents() {
        return heads.contents();
    }

    /** A number that changes with {@link #contents}. */
    public long contentsVersion() {
        return heads.version();
    }

    /** Applies all changes of the library. */
    public void follow() throws IndexException {
        lock.lock();
        try {
            if (!updater.prepare()) {
                streams.forgetAll();
            }
            // A note that has left one course may be in another that was read before.
            for (int round = 1; round <= MAX_ROUNDS && followAllCourses(); round++) {
                LOG.debug("Notes have left courses, so that all courses are read again");
            }
            heads.markComplete();
            updater.sync();
        } finally {
            lock.unlock();
        }
    }

    /** Applies all changes of the library, unless another thread is doing so. */
    public void followUnlessBusy() throws IndexException {
        if (lock.tryLock()) {
            try {
                follow();
            } finally {
                lock.unlock();
            }
        }
    }

    /** The courses of the library, and the names of courses. */
    private record Courses(Set<String> ids, Map<String, String> names) {
    }

    /** Returns whether notes have left a course. */
    private boolean followAllCourses() throws IndexException {
        Courses courses = calls.batch(keys.courses(), pipeline -> {
            Response<Set<String>> ids = pipeline.smembers(keys.courses());
            Response<Map<String, String>> names = pipeline.hgetAll(keys.names());
            return () -> new Courses(ids.get(), names.get());
        });
        Set<CourseId> ids = courses.ids().stream().map(CourseId::new).collect(Collectors.toSet());
        streams.keepOnly(ids);
        Map<CourseId, CourseChanges> changes = streams.read();
        boolean left = false;
        for (CourseId course : ids) {
            left |= follow(course, changes.get(course));
        }
        // The library may have lost courses, for example after a restart from an old backup.
        updater.keepOnly(ids);
        heads.keepOnly(ids);
        heads.setNames(courses.names());
        return left;
    }

    private boolean follow(CourseId course, @Nullable CourseChanges changes) throws IndexException {
        if (changes == null) {
            return compare(course);
        }
        updater.apply(keys.course(course), changes.heads());
        changes.heads().forEach(
                (note, head) -> head.ifPresentOrElse(heads::put, () -> heads.remove(course, note)));
        streams.setPosition(course, changes.position());
        return changes.heads().containsValue(Optional.<NoteHead>empty());
    }

    /**
     * Compares all heads of a course with the lexicon. Reads the end of the stream first, so that a change in between
     * is applied twice and not missed. Returns true after the first comparison, because notes may have left the course
     * before.
     */
    private boolean compare(CourseId course) throws IndexException {
        LibraryKeys.OfCourse courseKeys = keys.course(course);
        Optional<String> end = streams.end(course);
        Map<String, String> stored = calls.call(redis -> redis.hgetAll(courseKeys.heads()));
        Set<String> removed = calls.call(redis -> redis.smembers(courseKeys.removed()));
        Map<NoteId, Optional<NoteHead>> current = new LinkedHashMap<>();
        updater.notes(course).forEach(note -> current.put(note, Optional.empty()));
        stored.forEach((note, head) -> {
            NoteId id = new NoteId(note);
            current.put(id, Optional.of(NoteHead.parse(course, id, head)));
        });
        updater.apply(courseKeys, current);
        heads.put(
                course, current.values().stream().flatMap(Optional::stream).toList(),
                removed.stream().map(NoteId::new).collect(Collectors.toSet()));
        streams.removePosition(course);
        end.ifPresent(position -> streams.setPosition(course, position));
        return end.isPresent();
    }

    /** Applies a change that this computer has made: the passages of a note. */
    public void put(NoteHead head, List<Passage> passages) throws IndexException {
        lock.lock();
        try {
            updater.add(head, passages);
            heads.put(head);
        } finally {
            lock.unlock();
        }
    }

    /** Applies a change that this computer has made: the description of a note. */
    public void put(NoteHead head) {
        lock.lock();
        try {
            heads.put(head);
        } finally {
            lock.unlock();
        }
    }

    /** Applies a change that this computer has made: the removal of a note. */
    public void remove(NoteHead head) throws IndexException {
        lock.lock();
        try {
            updater.remove(head.generation());
            heads.remove(head.note().course(), head.note().note());
        } finally {
            lock.unlock();
        }
    }
}
