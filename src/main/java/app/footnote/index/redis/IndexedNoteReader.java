package app.footnote.index.redis;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.redis.follow.FollowedLexicon;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.Generation;
import app.footnote.index.redis.store.GenerationStore;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteContent;
import app.footnote.index.redis.store.NoteHead;
import app.footnote.model.NoteId;
import java.util.List;
import java.util.Optional;

/** Reads what a library holds of a note. */
record IndexedNoteReader(RedisCalls calls, LibraryKeys keys, FollowedLexicon shelf) {

    /** How often a note is looked for again because it was replaced in the meantime. */
    private static final int LOOKS = 3;

    /** The note's passages, with vectors if they are of this embedding; empty if it is not there. */
    List<EmbeddedPassage> passages(NoteId note, String embeddingTag) throws IndexException {
        Optional<NoteHead> first = head(note);
        for (int look = 1; look <= LOOKS; look++) {
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
            shelf.follower().follow();
        }
        throw head(note).equals(first) ? lost(note) : restless(note);
    }

    private IndexException lost(NoteId note) {
        return new IndexException(
                Kind.DAMAGED,
                "The Redis at %s has lost passages of note %s. Have them read again with 'footnote library check --repair'."
                        .formatted(calls.host(), note));
    }

    private IndexException restless(NoteId note) {
        return new IndexException(
                Kind.FAILED,
                "Note %s in the Redis at %s changes again and again. Try again later.".formatted(note, calls.host()));
    }

    private Optional<NoteHead> head(NoteId note) throws IndexException {
        return shelf.edition(note)
                .map(edition -> new NoteHead(edition.note(), Generation.parse(edition.name()), Optional.empty(), 0));
    }

    private static List<EmbeddedPassage> withoutVectors(List<EmbeddedPassage> passages) {
        return passages.stream().map(EmbeddedPassage::passage).map(EmbeddedPassage::withoutVector).toList();
    }
}
