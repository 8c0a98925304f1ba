package app.footnote.library.check;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.SharedContents;
import app.footnote.index.SharedNoteStore;
import app.footnote.index.StoredNote;
import app.footnote.library.sharing.SharedNoteAdoption;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryFolder;
import app.footnote.library.store.LibraryLock;
import app.footnote.library.store.LibraryPlace;
import app.footnote.library.store.PageStore;
import app.footnote.model.NoteId;
import app.footnote.model.failure.FailureFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the catalogue of a closed library with its index, the saved pages and the notes' files. Changes nothing,
 * except that it adopts the changes by other computers that share the library. Opening the library repairs most
 * inconsistencies, see {@code Library.open}; {@code NoteQueue.retry} and {@code Library.describe} repair the others.
 */
public final class LibraryInspection {

    private LibraryInspection() {
    }

    /**
     * Inspects every note that is ready, and reads its file.
     *
     * @param formatter words the failures of notes for the catalogue
     * @return what is inconsistent, in the order in which the notes were added
     * @throws LibraryException if the library is open, or its folder cannot be read or written
     */
    public static List<Inconsistency> inspect(LibraryPlace place, PassageIndex index, FailureFormatter formatter)
            throws LibraryException, IndexException, InterruptedException {
        LibraryFolder folder = new LibraryFolder(place.catalogue());
        try {
            Files.createDirectories(folder.path());
            try (LibraryLock _ = LibraryLock.take(folder.path())) {
                PageStore pages = new PageStore(folder.pages());
                adoptChanges(folder, index, pages, formatter);
                return inspect(CatalogueSnapshot.entries(folder.catalogue(), formatter), index, pages);
            }
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    /** Changes that other computers have made since the library was last open here are not inconsistencies. */
    private static void adoptChanges(
            LibraryFolder folder, PassageIndex index, PageStore pages, FailureFormatter formatter)
            throws LibraryException {
        Optional<SharedContents> contents = index.shared().flatMap(SharedNoteStore::contents);
        if (contents.isPresent()) {
            try (Catalogue catalogue = Catalogue.open(folder.catalogue(), formatter, _ -> {
            })) {
                new SharedNoteAdoption(catalogue, pages).run(contents.get());
            }
        }
    }

    private static List<Inconsistency> inspect(List<CatalogueEntry> entries, PassageIndex index, PageStore pages)
            throws IndexException, InterruptedException {
        NoteInspection inspection = NoteInspection.of(index, pages);
        Map<NoteId, StoredNote> stored = StoredNote.byNote(index.stored());
        List<Inconsistency> found = new ArrayList<>();
        for (CatalogueEntry entry : entries) {
            found.addAll(inspection.inspect(entry, stored.remove(entry.id())));
        }
        found.addAll(inspection.orphans(stored.keySet()));
        return List.copyOf(found);
    }
}
