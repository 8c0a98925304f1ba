package app.footnote.library.move;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.library.sharing.SharedNotePublisher;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.PageStore;
import java.io.IOException;
import java.util.List;

/** An index to which notes are copied. */
class CopyDestination {

    private final PassageIndex index;

    CopyDestination(PassageIndex index) {
        this.index = index;
    }

    /**
     * The destination for a local or a shared index.
     *
     * @param catalogue the catalogue of the library that is copied
     * @param pages the pages of the library that is copied
     */
    static CopyDestination of(PassageIndex index, Catalogue catalogue, PageStore pages) {
        return index.shared()
                .<CopyDestination>map(
                        notes -> new SharedCopyDestination(
                                index, catalogue, new SharedNotePublisher(notes, catalogue, pages)))
                .orElseGet(() -> new CopyDestination(index));
    }

    final PassageIndex index() {
        return index;
    }

    /** Writes a note. */
    void write(StoredNote note, List<EmbeddedPassage> passages)
            throws IndexException, IOException, InterruptedException {
        index.replace(note, passages);
    }

    /** Describes a note that is there already, unless it is described. */
    void describe(StoredNote note) throws IndexException, IOException, InterruptedException {
        // A local index has no descriptions.
    }

    /** Whether the description of a note has arrived, if it has one. */
    boolean isDescribed(StoredNote note) throws IndexException, IOException, InterruptedException {
        return true;
    }
}
