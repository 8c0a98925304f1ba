package app.footnote.library.move;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.library.sharing.SharedNotePublisher;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.ReadyNote;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A shared index to which notes are copied. Its notes have descriptions, which come from the catalogue and the kept
 * pages of the library that is copied.
 */
final class SharedCopyDestination extends CopyDestination {

    private final Catalogue catalogue;
    private final SharedNotePublisher publisher;

    SharedCopyDestination(PassageIndex index, Catalogue catalogue, SharedNotePublisher publisher) {
        super(index);
        this.catalogue = catalogue;
        this.publisher = publisher;
    }

    @Override
    void write(StoredNote note, List<EmbeddedPassage> passages)
            throws IndexException, IOException, InterruptedException {
        Optional<ReadyNote> ready = readyNote(note);
        if (ready.isPresent()) {
            publisher.replace(ready.get(), passages);
        } else {
            super.write(note, passages);
        }
    }

    @Override
    void describe(StoredNote note) throws IndexException, IOException, InterruptedException {
        Optional<ReadyNote> ready = readyNote(note);
        if (ready.isPresent() && !publisher.isDescribed(ready.get())) {
            publisher.describe(ready.get());
        }
    }

    @Override
    boolean isDescribed(StoredNote note) throws IndexException, IOException, InterruptedException {
        Optional<ReadyNote> ready = readyNote(note);
        return ready.isEmpty() || publisher.isDescribed(ready.get());
    }

    /** The note to describe; empty if the catalogue has no ready note with this content. */
    private Optional<ReadyNote> readyNote(StoredNote note) {
        return catalogue.entry(note.note())
                .map(CatalogueEntry::note)
                .filter(known -> known.contentHash().equals(note.contentHash()))
                .flatMap(ReadyNote::of);
    }
}
