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
import app.footnote.model.failure.Message;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves a closed library to another place: copies and compares everything, then deletes it in the old place. A move
 * that was interrupted at any point can be started again, and continues where it stopped. Not thread-safe.
 */
public final class LibraryMove {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryMove.class);

    private final LibraryPlace from;
    private final LibraryPlace to;
    private final LibraryFolder source;
    private final LibraryFolder target;
    private final FailureFormatter formatter;

    /** @param formatter words the failures of notes for the catalogue */
    public LibraryMove(LibraryPlace from, LibraryPlace to, FailureFormatter formatter) {
        this.from = from;
        this.to = to;
        this.source = new LibraryFolder(from.catalogue());
        this.target = new LibraryFolder(to.catalogue());
        this.formatter = formatter;
    }

    /**
     * Copies the library and compares the copy; the old place does not change. Writes the catalogue last, so a place
     * that has a catalogue is complete.
     *
     * @param progress called on the calling thread
     * @throws LibraryException if the new place has another library, a copy differs from its original, or either
     * library is open
     */
    public MoveResult copy(PassageIndex fromIndex, PassageIndex toIndex, MoveProgress progress)
            throws LibraryException, IndexException, InterruptedException {
        try {
            Files.createDirectories(source.path());
            Files.createDirectories(target.path());
            try (LibraryLock _ = LibraryLock.take(source.path()); LibraryLock _ = LibraryLock.take(target.path())) {
                requireNoOtherLibrary();
                MoveResult moved = copyNotes(fromIndex, toIndex, progress);
                copyFiles();
                return moved;
            }
        } catch (IOException e) {
            throw notMoved(e);
        }
    }

    private MoveResult copyNotes(PassageIndex fromIndex, PassageIndex toIndex, MoveProgress progress)
            throws LibraryException, IndexException, IOException, InterruptedException {
        PageStore pages = new PageStore(source.pages());
        try (Catalogue catalogue = Catalogue.open(source.catalogue(), formatter, _ -> {
        })) {
            Optional<SharedNoteStore> shared = fromIndex.shared();
            if (shared.isPresent()) {
                fetchShared(new SharedNotePublisher(shared.get(), catalogue, pages), catalogue, pages);
            }
            return new IndexCopier(fromIndex, CopyDestination.of(toIndex, catalogue, pages), progress).run();
        }
    }

    /** Adds the notes of other computers to the catalogue, and saves their pages here. */
    private static void fetchShared(SharedNotePublisher publisher, Catalogue catalogue, PageStore pages)
            throws LibraryException, IndexException, IOException {
        Optional<SharedContents> contents = publisher.contents();
        if (contents.isPresent()) {
            new SharedNoteAdoption(catalogue, pages).run(contents.get());
        }
        for (CatalogueEntry entry : catalogue.find(CatalogueEntry::indexed)) {
            Note note = entry.note();
            if (!pages.contains(note.id(), note.contentHash()) && !publisher.fetchPages(note)) {
                LOG.warn("The pages of note {} are on no computer", note.id());
            }
        }
    }

    /** Deletes this computer's part of the library in the old place. A server is not changed: others may use it. */
    public void deleteSource() throws LibraryException {
        try {
            Files.deleteIfExists(source.catalogue());
            deleteFolder(source.pages());
            deleteFolder(from.index());
        } catch (IOException e) {
            throw notMoved(e);
        }
    }

    private void requireNoOtherLibrary() throws IOException, LibraryException {
        Path present = target.catalogue();
        if (Files.exists(present) && Files.size(present) > 0
                && Files.mismatch(source.catalogue(), present) >= 0
                && !CatalogueJournal.read(present, formatter).changes().isEmpty()) {
            throw new LibraryException(
                    Message.of("library.move.other-library", target.toString()), RemedyAction.CHOOSE_OTHER_PLACE);
        }
    }

    private void copyFiles() throws IOException {
        Path copies = Files.createDirectories(target.pages());
        for (Path file : pageFiles()) {
            Path copy = copies.resolve(file.getFileName());
            if (!Files.exists(copy)) {
                DurableFile.replace(copy, Files.readAllBytes(file));
            }
        }
        if (Files.exists(source.catalogue())) {
            DurableFile.replace(target.catalogue(), Files.readAllBytes(source.catalogue()));
        }
    }

    private List<Path> pageFiles() throws IOException {
        if (!Files.isDirectory(source.pages())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(source.pages())) {
            return files.toList();
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            FileTree.delete(folder);
        }
    }

    private LibraryException notMoved(IOException cause) {
        return new LibraryException(
                Message.of(
                        "library.move.not-moved", from.toString(), to.toString(), Message.reason(cause)),
                RemedyAction.CHECK_DISK, cause);
    }
}
