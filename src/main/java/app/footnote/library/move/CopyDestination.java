package app.footnote.library.move;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.library.sharing.SharedNotePublisher;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.PageStore;
import app.footnote.library.store.ReadyNote;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Where notes are copied to: another index, which may be one that computers share. There a note needs a name and pages,
 * too, which come from the catalogue and the kept pages of the library that is copied.
 */
final class CopyDestination {

    private final PassageIndex index;
    private final Catalogue catalogue;
    private final Optional<SharedNotePublisher> sharing;

    CopyDestination(PassageIndex index, Catalogue catalogue, PageStore pages) {
        this.index = index;
        this.catalogue = catalogue;
        this.sharing = SharedNotePublisher.of(index, catalogue, pages);
    }

    PassageIndex index() {
        return index;
    }

    void put(StoredNote note, List<EmbeddedPassage> passages)
            throws IndexException, IOException, InterruptedException {
        Optional<ReadyNote> described = described(note);
        if (described.isPresent()) {
            sharing.orElseThrow().replace(described.get(), passages);
        } else {
            index.replace(note, passages);
        }
    }

    /** Says of a note that is there already what it is called, unless that was said. */
    void describe(StoredNote note) throws IndexException, IOException, InterruptedException {
        Optional<ReadyNote> described = described(note);
        if (described.isPresent() && !sharing.orElseThrow().isDescribed(described.get())) {
            sharing.get().describe(described.get());
        }
    }

    /** Whether all that is to be said of a note has arrived. */
    boolean describes(StoredNote note) throws IndexException, IOException, InterruptedException {
        Optional<ReadyNote> described = described(note);
        return described.isEmpty() || sharing.orElseThrow().isDescribed(described.get());
    }

    /** What there is to be said of a note; empty where nobody listens, or where nothing is known of that content. */
    private Optional<ReadyNote> described(StoredNote note) {
        return sharing.flatMap(_ -> catalogue.entry(note.note()))
                .map(CatalogueEntry::note)
                .filter(known -> known.contentHash().equals(note.contentHash()))
                .flatMap(ReadyNote::of);
    }
}
