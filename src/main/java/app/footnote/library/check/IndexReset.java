package app.footnote.library.check;

import app.footnote.files.FileTree;
import app.footnote.index.IndexException;
import app.footnote.index.lucene.LuceneIndexFolder;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryFolder;
import app.footnote.library.store.LibraryLock;
import app.footnote.library.store.LibraryPlace;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.failure.FailureFormatter;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Prepares a closed library for building its index again. When the library is next opened, it queues all notes. Until a
 * note is indexed again, it is found by its words in the old index, unless that is damaged.
 */
public final class IndexReset {

    private IndexReset() {
    }

    /**
     * Sets the index aside, or deletes it if it is damaged. Does nothing if an earlier rebuild is unfinished, so that
     * opening the library continues it. The passages of a library on a server stay; only the word index on this
     * computer is deleted.
     *
     * @param formatter words the failures of notes for the catalogue
     * @throws LibraryException if the library is open, or its folder cannot be read or written
     */
    public static void prepare(LibraryPlace place, EmbeddingIdentity embedding, FailureFormatter formatter)
            throws LibraryException, IndexException {
        LibraryFolder folder = new LibraryFolder(place.catalogue());
        try {
            Files.createDirectories(folder.path());
            try (LibraryLock _ = LibraryLock.take(folder.path())) {
                if (place.server().isPresent()) {
                    deleteWordIndex(place);
                } else {
                    LuceneIndexFolder.prepareRebuild(place.index(), embedding, hasWaitingNotes(folder, formatter));
                }
            }
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private static void deleteWordIndex(LibraryPlace place) throws IOException {
        if (Files.isDirectory(place.index())) {
            FileTree.delete(place.index());
        }
    }

    private static boolean hasWaitingNotes(LibraryFolder folder, FailureFormatter formatter)
            throws IOException, LibraryException {
        for (CatalogueEntry entry : CatalogueSnapshot.entries(folder.catalogue(), formatter)) {
            if (!entry.note().state().settled()) {
                return true;
            }
        }
        return false;
    }
}
