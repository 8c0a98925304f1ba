package app.footnote.index.redis;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.redis.follow.LibraryFollower;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.Generation;
import app.footnote.index.redis.store.GenerationStore;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteContent;
import app.footnote.index.redis.store.NoteHead;
import app.footnote.model.NoteId;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.List;
import java.util.Optional;

/** Reads the passages of a note from a library. Immutable. */
record IndexedNoteReader(RedisCalls calls, LibraryKeys keys, LibraryFollower follower) {

    /** How often a note is read because it is replaced meanwhile. */
    private static final int MAX_ATTEMPTS = 3;

    /** The passages of a note, with vectors of this embedding only; empty if the library does not have the note. */
    List<EmbeddedPassage> passages(NoteId note, String embeddingTag) throws IndexException {
        Optional<NoteHead> first = head(note);
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Optional<NoteHead> head = head(note);
            if (head.isEmpty()) {
                return List.of();
            }
            LibraryKeys.OfCourse course = keys.course(head.get().note().course());
            Optional<NoteContent> content = new GenerationStore(calls).content(course, head.get());
            if (content.isPresent()) {
                return content.get().embeddingTag().equals(embeddingTag)
                        ? content.get().passages()
                        : withoutVectors(content.get().passages());
            }
            follower.follow();
        }
        throw head(note).equals(first) ? lost(note) : unstable(note);
    }

    private IndexException lost(NoteId note) {
        return new IndexException(
                Kind.DAMAGED, Message.of("index.redis.passages-lost", note.value(), calls.host()),
                Remedy.of(RemedyAction.READ_NOTE_AGAIN));
    }

    private IndexException unstable(NoteId note) {
        return new IndexException(
                Kind.FAILED, Message.of("index.redis.note-unstable", note.value(), calls.host()),
                Remedy.of(RemedyAction.TRY_AGAIN_LATER));
    }

    private Optional<NoteHead> head(NoteId note) throws IndexException {
        return follower.edition(note)
                .map(edition -> new NoteHead(edition.note(), Generation.parse(edition.name()), Optional.empty(), 0));
    }

    private static List<EmbeddedPassage> withoutVectors(List<EmbeddedPassage> passages) {
        return passages.stream().map(EmbeddedPassage::passage).map(EmbeddedPassage::withoutVector).toList();
    }
}
