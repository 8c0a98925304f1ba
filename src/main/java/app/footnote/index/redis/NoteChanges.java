package app.footnote.index.redis;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.NoteDescription;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.redis.follow.LibraryFollower;
import app.footnote.index.redis.store.GenerationStore;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteContent;
import app.footnote.index.redis.store.NoteHead;
import app.footnote.index.redis.store.NoteHeadWriter;
import app.footnote.index.redis.store.NoteLease;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Changes of notes by this computer, each made in the library and then in its lexicon. A change that was interrupted
 * can be made again, because the state of a note is read from all courses on the server.
 */
record NoteChanges(NoteHeadWriter writer, LibraryFollower follower) {

    void replace(StoredNote note, NoteContent content) throws IndexException {
        removeFromOtherCourses(write(note, content));
    }

    private NoteHead write(StoredNote note, NoteContent content) throws IndexException {
        Optional<NoteEdition> before = follower.edition(note.note());
        LibraryKeys.OfCourse course = writer.keys().course(note.course());
        try (NoteLease lease = writer.lease(course, note.note())) {
            Optional<NoteHead> old = writer.head(course, note.note());
            if (lease.waited() && old.isPresent() && isWrittenMeanwhile(note, old.get(), before)) {
                follower.follow();
                return old.get();
            }
            NoteHead head = put(note, content, lease);
            old.ifPresent(replaced -> writer.discard(course, replaced));
            return head;
        }
    }

    /** Whether another computer has just written the same content. */
    private static boolean isWrittenMeanwhile(StoredNote note, NoteHead head, Optional<NoteEdition> before) {
        String generation = head.generation().toString();
        return head.note().equals(note) && before.map(edition -> !edition.name().equals(generation)).orElse(true);
    }

    private NoteHead put(StoredNote note, NoteContent content, NoteLease lease) throws IndexException {
        NoteHead head = writer.replace(note, content, lease);
        follower.put(head, content.passages().stream().map(EmbeddedPassage::passage).toList());
        return head;
    }

    /** Moves a note. For a moment it is in both courses, and the later generation is the current one. */
    void move(NoteId note, CourseId to) throws IndexException {
        List<NoteHead> heads = writer.heads(note);
        if (!heads.isEmpty()) {
            NoteHead last = heads.getLast();
            Optional<NoteHead> target = last.note().course().equals(to) ? Optional.of(last) : moveFrom(last, to);
            if (target.isPresent()) {
                removeFromOtherCourses(target.get());
            }
        }
    }

    /** Empty if the note has been removed meanwhile. */
    private Optional<NoteHead> moveFrom(NoteHead last, CourseId to) throws IndexException {
        NoteId note = last.note().note();
        LibraryKeys.OfCourse from = course(last);
        // All computers acquire the leases in the same order, so that there is no deadlock.
        boolean fromFirst = from.course().value().compareTo(to.value()) < 0;
        try (NoteLease first = writer.lease(fromFirst ? from : writer.keys().course(to), note);
                NoteLease second = writer.lease(fromFirst ? writer.keys().course(to) : from, note)) {
            NoteLease fromLease = fromFirst ? first : second;
            NoteLease toLease = fromFirst ? second : first;
            toLease.renewWith(fromLease);
            Optional<NoteHead> old = writer.head(from, note);
            if (old.isEmpty()) {
                return old;
            }
            NoteHead head = put(old.get().note().movedTo(to), content(from, old.get()), toLease);
            remove(old.get(), fromLease);
            return Optional.of(head);
        }
    }

    /** Changes the description of a note, if the note still has this content. */
    void describe(NoteId note, String contentHash, NoteDescription description) throws IndexException {
        List<NoteHead> heads = writer.heads(note);
        if (!heads.isEmpty() && heads.getLast().note().contentHash().equals(contentHash)) {
            describe(heads.getLast(), contentHash, description);
        }
    }

    private void describe(NoteHead seen, String contentHash, NoteDescription description) throws IndexException {
        NoteId note = seen.note().note();
        try (NoteLease lease = writer.lease(course(seen), note)) {
            Optional<NoteHead> head = writer.head(course(seen), note)
                    .filter(now -> now.note().contentHash().equals(contentHash));
            if (head.isPresent()) {
                follower.put(writer.describe(head.get(), description, lease));
            }
        }
    }

    private NoteContent content(LibraryKeys.OfCourse course, NoteHead head) throws IndexException {
        NoteContent content = new GenerationStore(writer.calls()).content(course, head)
                .orElseThrow(
                        () -> new IndexException(
                                Kind.DAMAGED,
                                Message.of(
                                        "index.redis.passages-lost", head.note().note().value(), writer.calls().host()),
                                Remedy.of(RemedyAction.READ_NOTE_AGAIN)));
        Optional<byte[]> pages = new GenerationStore(writer.calls()).pages(course, head);
        return content.with(head.card().map(card -> new NoteDescription(card, pages)));
    }

    /** @param name the new name; empty to remove the course */
    void renameCourse(CourseId course, String name) throws IndexException {
        writer.calls().call(redis -> redis.hset(writer.keys().names(), course.value(), name));
        follower.follow();
    }

    /** Removes the current generation last, so that an interrupted removal does not restore an older one. */
    void remove(NoteId note) throws IndexException {
        for (NoteHead head : writer.heads(note)) {
            removeUnless(head, now -> false);
        }
    }

    /** Removes a note from all other courses, except newer generations, which another computer has written. */
    private void removeFromOtherCourses(NoteHead kept) throws IndexException {
        for (NoteHead head : writer.heads(kept.note().note())) {
            if (!head.note().course().equals(kept.note().course())) {
                removeUnless(head, now -> now.generation().number() > kept.generation().number());
            }
        }
    }

    private void removeUnless(NoteHead seen, Predicate<NoteHead> keep) throws IndexException {
        try (NoteLease lease = writer.lease(course(seen), seen.note().note())) {
            Optional<NoteHead> head = writer.head(course(seen), seen.note().note()).filter(keep.negate());
            if (head.isPresent()) {
                remove(head.get(), lease);
            }
        }
    }

    private void remove(NoteHead head, NoteLease lease) throws IndexException {
        writer.remove(course(head), head.note().note(), lease);
        follower.remove(head);
        writer.discard(course(head), head);
    }

    private LibraryKeys.OfCourse course(NoteHead head) {
        return writer.keys().course(head.note().course());
    }
}
