package app.footnote.library;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.library.check.Reconciliation;
import app.footnote.library.event.LibraryEvent;
import app.footnote.library.event.LibraryListeners;
import app.footnote.library.folders.FolderScanner;
import app.footnote.library.queue.IndexCommitter;
import app.footnote.library.queue.IngestServices;
import app.footnote.library.queue.NotePipeline;
import app.footnote.library.sharing.SharedLibraryWatch;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.EncodingChoices;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryFolder;
import app.footnote.library.store.LibraryLock;
import app.footnote.library.store.PageStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Creates, connects and closes the parts of an open library. */
final class LibraryParts implements AutoCloseable {

    private final LibraryFolder folder;
    private final LibraryLock lock;
    private final PassageIndex index;
    private final LibraryListeners listeners;
    private final Catalogue catalogue;
    private final PageStore pages;
    private final EncodingChoices encodings;
    private final IndexCommitter committer;
    private final NotePipeline pipeline;
    private final FolderScanner scanner;
    private final Optional<SharedLibraryWatch> sharedWatch;

    private LibraryParts(LibraryFolder folder, LibraryLock lock, IngestServices services)
            throws LibraryException, IOException, IndexException, InterruptedException {
        this.folder = folder;
        this.lock = lock;
        this.index = services.index();
        this.listeners = new LibraryListeners();
        this.catalogue = Catalogue.open(folder.catalogue(), services.failureFormatter(), listeners::publish);
        this.pages = new PageStore(folder.pages());
        this.committer = IndexCommitter.of(catalogue, index, pages);
        this.encodings = EncodingChoices.open(folder.encodings());
        this.pipeline = new NotePipeline(catalogue, services, pages, encodings, committer, listeners);
        this.scanner = new FolderScanner(
                folder, catalogue, pipeline::add, pipeline.removal(), committer);
        Reconciliation.of(catalogue, index, committer, pages).run();
        pipeline.addUnfinished();
        index.onOutageChange(() -> listeners.publish(new LibraryEvent.IndexOutageChanged(index.outage())));
        this.sharedWatch = index.shared().map(notes -> SharedLibraryWatch.start(notes, this::adoptSharedNotes));
    }

    private void adoptSharedNotes() throws LibraryException {
        for (CatalogueEntry lost : committer.adoptChanges()) {
            catalogue.update(lost.id(), entry -> entry.withoutPassages().queued()).ifPresent(pipeline::add);
        }
    }

    /**
     * Opens the library in a folder, with a paused queue.
     *
     * @throws LibraryException if another process has it open, or if it cannot be read or written
     */
    static LibraryParts open(Path path, IngestServices services) throws LibraryException, InterruptedException {
        LibraryFolder folder = new LibraryFolder(path.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.path());
        } catch (IOException e) {
            throw folder.unusable(e);
        }
        LibraryLock lock = LibraryLock.take(folder.path());
        try {
            return open(folder, lock, services);
        } catch (LibraryException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static LibraryParts open(LibraryFolder folder, LibraryLock lock, IngestServices services)
            throws LibraryException, InterruptedException {
        try {
            return new LibraryParts(folder, lock, services);
        } catch (IOException e) {
            throw folder.unusable(e);
        } catch (IndexException e) {
            throw folder.unusable(e);
        }
    }

    LibraryFolder folder() {
        return folder;
    }

    PassageIndex index() {
        return index;
    }

    LibraryListeners listeners() {
        return listeners;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    PageStore pages() {
        return pages;
    }

    EncodingChoices encodings() {
        return encodings;
    }

    IndexCommitter committer() {
        return committer;
    }

    NotePipeline pipeline() {
        return pipeline;
    }

    FolderScanner scanner() {
        return scanner;
    }

    @Override
    public void close() {
        sharedWatch.ifPresent(SharedLibraryWatch::close);
        scanner.close();
        pipeline.close();
        catalogue.close();
        listeners.close();
        lock.close();
    }
}
