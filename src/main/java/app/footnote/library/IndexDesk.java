package app.footnote.library;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import java.util.List;
import java.util.Optional;

/**
 * The only place that changes the index while the library is open. One change at a time: so a note that was removed
 * cannot come back through work that was just being finished. Safe for use by many threads.
 */
final class IndexDesk {

    private final Catalogue catalogue;
    private final PassageIndex index;

    IndexDesk(Catalogue catalogue, PassageIndex index) {
        this.catalogue = catalogue;
        this.index = index;
    }

    /** Puts a note's passages into the index, and only then makes the note ready; nothing if the turn is over. */
    synchronized void commit(Turn turn, List<EmbeddedPassage> passages, NoteState.Ready ready)
            throws IndexException, LibraryException {
        Optional<Entry> current = catalogue.entry(turn);
        if (current.isPresent()) {
            index.replace(stored(current.get(), passages.size()), passages);
            catalogue.update(turn, entry -> entry.ready(ready));
        }
    }

    /** Puts what there is of a note before it is ready into the index; nothing if the turn is over. */
    synchronized void commitEarly(Turn turn, String contentHash, List<EmbeddedPassage> passages)
            throws IndexException, LibraryException {
        Optional<Entry> current = catalogue.entry(turn);
        if (current.isPresent()) {
            index.replace(
                    new StoredNote(turn.note(), current.get().note().course(), contentHash, passages.size()), passages);
            catalogue.update(turn, entry -> entry.holding(contentHash));
        }
    }

    synchronized void move(NoteId note, CourseId course) throws IndexException {
        index.move(note, course);
    }

    synchronized void remove(NoteId note) throws IndexException {
        index.remove(note);
    }

    private static StoredNote stored(Entry entry, int passages) {
        return new StoredNote(entry.id(), entry.note().course(), entry.seen().hash(), passages);
    }
}
