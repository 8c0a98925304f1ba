package app.footnote.index.redis;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.Edition;
import app.footnote.index.lucene.Lexicon;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.List;
import java.util.Optional;

/** Changes that this computer makes, in the library and then at once in its own lexicon. */
record Changes(NoteWriter writer, Lexicon lexicon, Follower follower) {

    void replace(StoredNote note, Content content) throws IndexException {
        Optional<Edition> before = edition(note.note());
        LibraryKeys.OfCourse course = writer.keys().course(note.course());
        try (Lease lease = writer.lease(course, note.note())) {
            Optional<Head> old = writer.head(course, note.note());
            if (lease.waited() && old.isPresent() && isWrittenMeanwhile(note, old.get(), before)) {
                follower.follow();
                return;
            }
            put(note, content, lease);
            old.ifPresent(head -> writer.forget(course, head));
        }
        if (before.isPresent() && !before.get().note().course().equals(note.course())) {
            removeFrom(before.get().note().course(), note.note());
        }
    }

    /** Another computer was just writing the same content. */
    private static boolean isWrittenMeanwhile(StoredNote note, Head head, Optional<Edition> before) {
        String generation = head.generation().toString();
        return head.note().equals(note) && before.map(edition -> !edition.name().equals(generation)).orElse(true);
    }

    private void put(StoredNote note, Content content, Lease lease) throws IndexException {
        Head head = writer.replace(note, content, lease);
        follower.take(head, content.passages().stream().map(EmbeddedPassage::passage).toList());
    }

    /** The note is in both courses for a moment, and counts in the one to which it goes. */
    void move(NoteId note, CourseId to) throws IndexException {
        Optional<Edition> edition = edition(note);
        if (edition.isEmpty() || edition.get().note().course().equals(to)) {
            return;
        }
        LibraryKeys.OfCourse from = writer.keys().course(edition.get().note().course());
        try (Lease leaving = writer.lease(from, note);
                Lease coming = writer.lease(writer.keys().course(to), note)) {
            Optional<Head> head = writer.head(from, note);
            if (head.isPresent()) {
                put(head.get().note().movedTo(to), content(from, head.get()), coming);
                writer.remove(from, note, leaving);
                writer.forget(from, head.get());
            }
        }
    }

    private Content content(LibraryKeys.OfCourse course, Head head) throws IndexException {
        return new GenerationStore(writer.calls()).content(course, head)
                .orElseThrow(
                        () -> new IndexException(
                                Kind.DAMAGED,
                                "The passages of note %s are missing in the Redis at %s. Read the note again with \"Try again\"."
                                        .formatted(head.note().note(), writer.calls().host())));
    }

    void remove(NoteId note) throws IndexException {
        Optional<Edition> edition = edition(note);
        if (edition.isPresent()) {
            removeFrom(edition.get().note().course(), note);
        }
    }

    private void removeFrom(CourseId courseId, NoteId note) throws IndexException {
        LibraryKeys.OfCourse course = writer.keys().course(courseId);
        try (Lease lease = writer.lease(course, note)) {
            Optional<Head> head = writer.head(course, note);
            if (head.isPresent()) {
                writer.remove(course, note, lease);
                follower.letGo(head.get().generation());
                writer.forget(course, head.get());
            }
        }
    }

    private Optional<Edition> edition(NoteId note) throws IndexException {
        List<Edition> editions = lexicon.editions();
        return editions.stream().filter(edition -> edition.note().note().equals(note)).findFirst();
    }
}
