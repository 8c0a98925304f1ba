package app.footnote.library.move;

import app.footnote.files.DurableFile;
import app.footnote.files.FileTree;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.SharedContents;
import app.footnote.index.SharedNoteStore;
import app.footnote.library.sharing.SharedNoteAdoption;
import app.footnote.library.sharing.SharedNotePublisher;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.CatalogueJournal;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryFolder;
import app.footnote.library.store.LibraryLock;
import app.footnote.library.store.LibraryPlace;
import app.footnote.library.store.PageStore;
import app.footnote.model.Note;
import app.footnote.model.failure.FailureFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves a library that nobody has open to another place: first everything is copied and compared, then the old place is
 * left. Broken off at any moment it can be begun again, and goes on where it was.
 */
public final class LibraryMove {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryMove.class);

    private final LibraryPlace from;
    private final LibraryPlace to;
    private final FailureFormatter formatter;

    /** @param formatter words the failures of notes for the catalogue */
    public LibraryMove(LibraryPlace from, LibraryPlace to, FailureFormatter formatter) {
        this.from = from;
        this.to = to;
        this.formatter = formatter;
    }

    /**
     * Copies everything and compares it; the old place stays as it is. The catalogue comes last: where it is,
     * everything is.
     *
     * @param progress is told on the calling thread
     */
    public MoveResult copy(PassageIndex fromIndex, PassageIndex toIndex, MoveProgress progress)
            throws LibraryException, IndexException, InterruptedException {
        try {
            Files.createDirectories(from.catalogue());
            Files.createDirectories(to.catalogue());
            try (LibraryLock _ = LibraryLock.take(from.catalogue()); LibraryLock _ = LibraryLock.take(to.catalogue())) {
                requireNoOther();
                MoveResult moved = copyNotes(fromIndex, toIndex, progress);
                copyFiles();
                return moved;
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private MoveResult copyNotes(PassageIndex fromIndex, PassageIndex toIndex, MoveProgress progress)
            throws LibraryException, IndexException, IOException, InterruptedException {
        PageStore pages = new PageStore(files(from).pages());
        try (Catalogue catalogue = Catalogue.open(files(from).catalogue(), formatter, _ -> {
        })) {
            Optional<SharedNoteStore> shared = fromIndex.shared();
            if (shared.isPresent()) {
                takeAlong(new SharedNotePublisher(shared.get(), catalogue, pages), catalogue, pages);
            }
            return new IndexCopier(fromIndex, CopyDestination.of(toIndex, catalogue, pages), progress).run();
        }
    }

    /** What other computers have put there is in this one's catalogue, and its pages are kept here, before it goes. */
    private static void takeAlong(SharedNotePublisher others, Catalogue catalogue, PageStore pages)
            throws LibraryException, IndexException, IOException {
        Optional<SharedContents> holdings = others.contents();
        if (holdings.isPresent()) {
            new SharedNoteAdoption(catalogue, pages).run(holdings.get());
        }
        for (CatalogueEntry entry : catalogue.find(CatalogueEntry::indexed)) {
            Note note = entry.note();
            if (!pages.contains(note.id(), note.contentHash()) && !others.fetchPages(note)) {
                LOG.warn("The pages of note {} are nowhere", note.id());
            }
        }
    }

    /** Deletes what this computer keeps of the library in its old place; a server is left as it is, for others. */
    public void leave() throws LibraryException {
        try {
            Files.deleteIfExists(files(from).catalogue());
            deleteAll(files(from).pages());
            deleteAll(from.index());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void requireNoOther() throws IOException, LibraryException {
        Path there = files(to).catalogue();
        if (Files.exists(there) && Files.size(there) > 0
                && Files.mismatch(files(from).catalogue(), there) >= 0
                && !CatalogueJournal.read(there, formatter).changes().isEmpty()) {
            throw new LibraryException(
                    "This computer has another library in %s already. Choose another place, or another name with ?library=NAME."
                            .formatted(to));
        }
    }

    private void copyFiles() throws IOException {
        Path pages = Files.createDirectories(files(to).pages());
        Path old = files(from).pages();
        for (Path file : Files.isDirectory(old) ? filesIn(old) : List.<Path>of()) {
            Path copy = pages.resolve(file.getFileName());
            if (!Files.exists(copy)) {
                DurableFile.replace(copy, Files.readAllBytes(file));
            }
        }
        Path catalogue = files(from).catalogue();
        if (Files.exists(catalogue)) {
            DurableFile.replace(files(to).catalogue(), Files.readAllBytes(catalogue));
        }
    }

    private static LibraryFolder files(LibraryPlace place) {
        return new LibraryFolder(place.catalogue());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            FileTree.delete(folder);
        }
    }

    private LibraryException unusable(IOException cause) {
        return new LibraryException(
                "The library could not be moved from %s to %s (%s). Check that the disk is not full and that you may write there, then try again."
                        .formatted(from, to, cause.getMessage()),
                cause);
    }
}
