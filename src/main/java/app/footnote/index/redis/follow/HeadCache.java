package app.footnote.index.redis.follow;

import app.footnote.index.SharedContents;
import app.footnote.index.SharedNote;
import app.footnote.index.redis.store.NoteHead;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a library says of its notes and courses, as this computer has heard last: the heads themselves, in memory. Safe
 * for use by many threads.
 */
public final class HeadCache {

    private final Map<CourseId, OfCourse> courses = new HashMap<>();
    private Map<String, String> names = Map.of();
    private boolean complete;
    private long version;

    /** What was said last of all, until something changes. */
    private @Nullable SharedContents holdings;

    /** What one course says. */
    private record OfCourse(Map<NoteId, NoteHead> heads, Set<NoteId> removed) {
    }

    /** From now on it tells of the whole library. */
    synchronized void complete() {
        if (!complete) {
            changed();
        }
        complete = true;
    }

    private void changed() {
        version++;
        holdings = null;
    }

    /** Another number after each change. */
    public synchronized long version() {
        return version;
    }

    /** Takes over all that a course says. */
    synchronized void put(CourseId course, Collection<NoteHead> heads, Set<NoteId> removed) {
        OfCourse now = new OfCourse(new HashMap<>(), new HashSet<>(removed));
        heads.forEach(head -> now.heads().put(head.note().note(), head));
        if (!now.equals(courses.put(course, now))) {
            changed();
        }
    }

    synchronized void put(NoteHead head) {
        NoteId note = head.note().note();
        OfCourse course = course(head.note().course());
        boolean back = course.removed().remove(note);
        if (!head.equals(course.heads().put(note, head)) || back) {
            changed();
        }
    }

    synchronized void remove(CourseId from, NoteId note) {
        OfCourse course = course(from);
        boolean gone = course.removed().add(note);
        if (course.heads().remove(note) != null || gone) {
            changed();
        }
    }

    private OfCourse course(CourseId course) {
        return courses.computeIfAbsent(course, _ -> new OfCourse(new HashMap<>(), new HashSet<>()));
    }

    synchronized void keepOnly(Set<CourseId> kept) {
        if (courses.keySet().retainAll(kept)) {
            changed();
        }
    }

    /** @param now for each course its name; nothing of one that was forgotten */
    synchronized void name(Map<String, String> now) {
        if (!names.equals(now)) {
            changed();
        }
        names = Map.copyOf(now);
    }

    /** Where a note is being moved, it is in two courses; the later generation counts. */
    public synchronized Optional<NoteHead> head(NoteId note) {
        return courses.values()
                .stream()
                .flatMap(course -> Optional.ofNullable(course.heads().get(note)).stream())
                .reduce(HeadCache::later);
    }

    private static NoteHead later(NoteHead one, NoteHead other) {
        return one.generation().number() < other.generation().number() ? other : one;
    }

    /** Empty until all courses have been heard of. */
    public synchronized Optional<SharedContents> holdings() {
        if (!complete) {
            return Optional.empty();
        }
        SharedContents now = holdings == null ? all() : holdings;
        holdings = now;
        return Optional.of(now);
    }

    private SharedContents all() {
        Map<NoteId, NoteHead> heads = new HashMap<>();
        Set<NoteId> removed = new HashSet<>();
        for (OfCourse course : courses.values()) {
            course.heads().forEach((note, head) -> heads.merge(note, head, HeadCache::later));
            removed.addAll(course.removed());
        }
        removed.removeAll(heads.keySet());
        Map<NoteId, SharedNote> notes = new HashMap<>();
        heads.forEach((note, head) -> notes.put(note, head.shared()));
        return new SharedContents(notes, removed, named(), forgotten());
    }

    private Map<CourseId, String> named() {
        Map<CourseId, String> named = new HashMap<>();
        names.forEach((course, name) -> {
            if (!name.isEmpty()) {
                named.put(new CourseId(course), name);
            }
        });
        return named;
    }

    private Set<CourseId> forgotten() {
        Set<CourseId> forgotten = new HashSet<>();
        names.forEach((course, name) -> {
            if (name.isEmpty()) {
                forgotten.add(new CourseId(course));
            }
        });
        return forgotten;
    }
}
