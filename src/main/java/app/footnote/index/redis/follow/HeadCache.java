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

/** The notes and courses of a library as last read, in memory. Safe for use by several threads. */
final class HeadCache {

    private final Map<CourseId, CourseHeads> courses = new HashMap<>();
    private Map<String, String> names = Map.of();
    private boolean complete;
    private long version;

    /** The result of {@link #contents}, until something changes. */
    private @Nullable SharedContents contents;

    /** The notes of a course. */
    private record CourseHeads(Map<NoteId, NoteHead> heads, Set<NoteId> removed) {
    }

    /** Called when all courses have been read. */
    synchronized void markComplete() {
        if (!complete) {
            changed();
        }
        complete = true;
    }

    private void changed() {
        version++;
        contents = null;
    }

    /** A number that increases with each change. */
    synchronized long version() {
        return version;
    }

    /** Replaces the notes of a course. */
    synchronized void put(CourseId course, Collection<NoteHead> heads, Set<NoteId> removed) {
        CourseHeads current = new CourseHeads(new HashMap<>(), new HashSet<>(removed));
        heads.forEach(head -> current.heads().put(head.note().note(), head));
        if (!current.equals(courses.put(course, current))) {
            changed();
        }
    }

    synchronized void put(NoteHead head) {
        NoteId note = head.note().note();
        CourseHeads course = course(head.note().course());
        boolean restored = course.removed().remove(note);
        if (!head.equals(course.heads().put(note, head)) || restored) {
            changed();
        }
    }

    synchronized void remove(CourseId from, NoteId note) {
        CourseHeads course = course(from);
        boolean added = course.removed().add(note);
        if (course.heads().remove(note) != null || added) {
            changed();
        }
    }

    private CourseHeads course(CourseId course) {
        return courses.computeIfAbsent(course, _ -> new CourseHeads(new HashMap<>(), new HashSet<>()));
    }

    synchronized void keepOnly(Set<CourseId> kept) {
        if (courses.keySet().retainAll(kept)) {
            changed();
        }
    }

    /** @param current the name of each course; an empty name if the course has been removed */
    synchronized void setNames(Map<String, String> current) {
        if (!names.equals(current)) {
            changed();
        }
        names = Map.copyOf(current);
    }

    /** The head of a note. A note that is being moved is in two courses; the later generation is the current one. */
    synchronized Optional<NoteHead> head(NoteId note) {
        return courses.values()
                .stream()
                .flatMap(course -> Optional.ofNullable(course.heads().get(note)).stream())
                .reduce(HeadCache::later);
    }

    private static NoteHead later(NoteHead one, NoteHead other) {
        return one.generation().number() < other.generation().number() ? other : one;
    }

    /** The contents of the library; empty before all courses have been read. */
    synchronized Optional<SharedContents> contents() {
        if (!complete) {
            return Optional.empty();
        }
        SharedContents current = contents == null ? collect() : contents;
        contents = current;
        return Optional.of(current);
    }

    private SharedContents collect() {
        Map<NoteId, NoteHead> heads = new HashMap<>();
        Set<NoteId> removed = new HashSet<>();
        for (CourseHeads course : courses.values()) {
            course.heads().forEach((note, head) -> heads.merge(note, head, HeadCache::later));
            removed.addAll(course.removed());
        }
        removed.removeAll(heads.keySet());
        Map<NoteId, SharedNote> notes = new HashMap<>();
        heads.forEach((note, head) -> notes.put(note, head.shared()));
        return new SharedContents(notes, removed, courseNames(), removedCourses());
    }

    private Map<CourseId, String> courseNames() {
        Map<CourseId, String> byCourse = new HashMap<>();
        names.forEach((course, name) -> {
            if (!name.isEmpty()) {
                byCourse.put(new CourseId(course), name);
            }
        });
        return byCourse;
    }

    private Set<CourseId> removedCourses() {
        Set<CourseId> removedCourses = new HashSet<>();
        names.forEach((course, name) -> {
            if (name.isEmpty()) {
                removedCourses.add(new CourseId(course));
            }
        });
        return removedCourses;
    }
}
