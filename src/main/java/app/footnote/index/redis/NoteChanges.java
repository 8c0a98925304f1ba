package app.footnote.index.redis;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.NoteDescription;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.redis.follow.FollowedLexicon;
import app.footnote.index.redis.store.GenerationStore;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteContent;
import app.footnote.index.redis.store.NoteHead;
import app.footnote.index.redis.store.NoteHeadWriter;
import app.footnote.index.redis.store.NoteLease;
import app.footnote.index.redis.store.PageRunStore;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Changes that this computer makes, in the library and then at once in its own lexicon. A change that was broken off is
 * brought to its end when it is made again: what counts is looked up on the server, in all courses.
 */
record NoteChanges(NoteHeadWriter writer, FollowedLexicon shelf) {

    void replace(StoredNote note, NoteContent content) throws IndexException {
        removeOlder(written(note, content));
    }

    private NoteHead written(StoredNote note, NoteContent content) throws IndexException {
        Optional<NoteEdition> before = shelf.edition(note.note());
        LibraryKeys.OfCourse course = writer.keys().course(note.course());
        try (NoteLease lease = writer.lease(course, note.note())) {
            Optional<NoteHead> old = writer.head(course, note.note());
            if (lease.waited() && old.isPresent() && isWrittenMeanwhile(note, old.get(), before)) {
                shelf.follower().follow();
                return old.get();
            }
            NoteHead head = put(note, content, lease);
            old.ifPresent(replaced -> writer.forget(course, replaced));
            return head;
        }
    }

    /** Another computer was just writing the same content. */
    private static boolean isWrittenMeanwhile(StoredNote note, NoteHead head, Optional<NoteEdition> before) {
        String generation = head.generation().toString();
        return head.note().equals(note) && before.map(edition -> !edition.name().equals(generation)).orElse(true);
    }

    private NoteHead put(StoredNote note, NoteContent content, NoteLease lease) throws IndexException {
        NoteHead head = writer.replace(note, content, lease);
        shelf.follower().take(head, content.passages().stream().map(EmbeddedPassage::passage).toList());
        return head;
    }

    /** The note is in both courses for a moment, and counts in the one to which it goes. */
    void move(NoteId note, CourseId to) throws IndexException {
        List<NoteHead> heads = writer.heads(note);
        if (!heads.isEmpty()) {
            NoteHead last = heads.getLast();
            Optional<NoteHead> there = last.note().course().equals(to) ? Optional.of(last) : moved(last, to);
            if (there.isPresent()) {
                removeOlder(there.get());
            }
        }
    }

    /** Empty if the note is gone from where it was last. */
    private Optional<NoteHead> moved(NoteHead last, CourseId to) throws IndexException {
        NoteId note = last.note().note();
        LibraryKeys.OfCourse from = course(last);
        // In one order on all computers, so that two that move it to and fro do not wait for each other.
        boolean leavesFirst = from.course().value().compareTo(to.value()) < 0;
        try (NoteLease first = writer.lease(leavesFirst ? from : writer.keys().course(to), note);
                NoteLease second = writer.lease(leavesFirst ? writer.keys().course(to) : from, note)) {
            NoteLease leaving = leavesFirst ? first : second;
            NoteLease coming = leavesFirst ? second : first;
            coming.renewWith(leaving);
            Optional<NoteHead> old = writer.head(from, note);
            if (old.isEmpty()) {
                return old;
            }
            NoteHead head = put(old.get().note().movedTo(to), content(from, old.get()), coming);
            remove(old.get(), leaving);
            return Optional.of(head);
        }
    }

    /** Says something else of a note, if it still has that content. */
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
                shelf.follower().take(writer.describe(head.get(), description, lease));
            }
        }
    }

    private NoteContent content(LibraryKeys.OfCourse course, NoteHead head) throws IndexException {
        NoteContent content = new GenerationStore(writer.calls()).content(course, head)
                .orElseThrow(
                        () -> new IndexException(
                                Kind.DAMAGED,
                                "The passages of note %s are missing in the Redis at %s. Read the note again with \"Try again\"."
                                        .formatted(head.note().note(), writer.calls().host())));
        Optional<byte[]> pages = new PageRunStore(writer.calls()).read(course, head);
        return content.with(head.card().map(card -> new NoteDescription(card, pages)));
    }

    /** @param name empty for a course that is taken away */
    void name(CourseId course, String name) throws IndexException {
        writer.calls().call(redis -> redis.hset(writer.keys().names(), course.value(), name));
        shelf.follower().follow();
    }

    /** The one that counts goes last: until then a change that is broken off brings nothing old back. */
    void remove(NoteId note) throws IndexException {
        for (NoteHead head : writer.heads(note)) {
            removeUnless(head, now -> false);
        }
    }

    /** Removes what other courses still say of a note. What is newer was written by another computer and stays. */
    private void removeOlder(NoteHead kept) throws IndexException {
        for (NoteHead head : writer.heads(kept.note().note())) {
            if (!head.note().course().equals(kept.note().course())) {
                removeUnless(head, now -> now.generation().number() > kept.generation().number());
            }
        }
    }

    private void removeUnless(NoteHead seen, Predicate<NoteHead> stays) throws IndexException {
        try (NoteLease lease = writer.lease(course(seen), seen.note().note())) {
            Optional<NoteHead> head = writer.head(course(seen), seen.note().note()).filter(stays.negate());
            if (head.isPresent()) {
                remove(head.get(), lease);
            }
        }
    }

    private void remove(NoteHead head, NoteLease lease) throws IndexException {
        writer.remove(course(head), head.note().note(), lease);
        shelf.follower().letGo(head);
        writer.forget(course(head), head);
    }

    private LibraryKeys.OfCourse course(NoteHead head) {
        return writer.keys().course(head.note().course());
    }
}
