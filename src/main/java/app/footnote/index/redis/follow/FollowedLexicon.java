package app.footnote.index.redis.follow;

import app.footnote.index.IndexException;
import app.footnote.index.lucene.Lexicon;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.model.NoteId;
import java.util.List;
import java.util.Optional;

/** The lexicon that is kept on this computer, and the follower that keeps it true to the library. */
public record FollowedLexicon(Lexicon lexicon, LibraryFollower follower) {

    /** The edition of the note that the lexicon holds. */
    public Optional<NoteEdition> edition(NoteId note) throws IndexException {
        List<NoteEdition> editions = lexicon.editions();
        return editions.stream().filter(edition -> edition.note().note().equals(note)).findFirst();
    }
}
