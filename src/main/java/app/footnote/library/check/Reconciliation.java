package app.footnote.library.check;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.library.queue.IndexCommitter;
import app.footnote.library.queue.IngestFailures;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.PageStore;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the catalogue, the index and the kept pages agree again when a library is opened, wherever the last process
 * ended. Not thread-safe.
 */
public abstract sealed class Reconciliation permits LocalReconciliation, SharedReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    /** A note on which the program has ended so often without finishing it is the likely cause. */
    private static final int MOST_ATTEMPTS = 5;

    private final Catalogue catalogue;
    private final PassageIndex index;
    private final PageStore pages;

    Reconciliation(Catalogue catalogue, PassageIndex index, PageStore pages) {
        this.catalogue = catalogue;
        this.index = index;
        this.pages = pages;
    }

    /** The reconciliation with a local or a shared index. */
    public static Reconciliation of(
            Catalogue catalogue, PassageIndex index, IndexCommitter committer, PageStore pages) {
        return committer.isShared()
                ? new SharedReconciliation(catalogue, index, committer, pages)
                : new LocalReconciliation(catalogue, index, pages);
    }

    final Catalogue catalogue() {
        return catalogue;
    }

    final PassageIndex index() {
        return index;
    }

    final PageStore pages() {
        return pages;
    }

    /** Makes all three agree. The result is durable when the call returns. */
    public final void run() throws IndexException, LibraryException, IOException, InterruptedException {
        reconcile();
        pages.deleteOthers(catalogue.notes());
        catalogue.sync();
    }

    abstract void reconcile() throws IndexException, LibraryException, IOException, InterruptedException;

    final void recordIfChanged(CatalogueEntry before, CatalogueEntry after) throws LibraryException {
        if (!after.equals(before)) {
            record(after);
        }
    }

    final void record(CatalogueEntry entry) throws LibraryException {
        LOG.info("Note {} is now {}", entry.id(), entry.note().state().getClass().getSimpleName());
        catalogue.record(new CatalogueChange.NoteRecorded(entry));
    }

    /** An unfinished note, failed if the program has ended too often while it worked on it. */
    static CatalogueEntry failedIfCrashing(CatalogueEntry entry) {
        return entry.attempts() < MOST_ATTEMPTS
                ? entry
                : entry.failed(IngestFailures.crashing(entry.note(), entry.attempts()));
    }
}
