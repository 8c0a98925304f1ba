package app.footnote.library.check;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.PageStore;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reconciles a library with an index that only this computer uses. The index decides what can be found, the catalogue
 * what should be.
 */
final class LocalReconciliation extends Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(LocalReconciliation.class);

    LocalReconciliation(Catalogue catalogue, PassageIndex index, PageStore pages) {
        super(catalogue, index, pages);
    }

    @Override
    void reconcile() throws IndexException, LibraryException, IOException, InterruptedException {
        Map<NoteId, StoredNote> stored = StoredNote.byNote(index().stored());
        Set<NoteId> outdated = index().outdated();
        for (CatalogueEntry entry : catalogue().entries()) {
            reconcile(entry, stored.remove(entry.id()), outdated.contains(entry.id()));
        }
        for (NoteId orphan : stored.keySet()) {
            LOG.info("Note {} is in the index only, and is removed", orphan);
            index().remove(orphan);
        }
    }

    private void reconcile(CatalogueEntry entry, @Nullable StoredNote stored, boolean outdated)
            throws IndexException, LibraryException, IOException, InterruptedException {
        if (stored != null && !stored.course().equals(entry.note().course())) {
            index().move(entry.id(), entry.note().course());
        }
        recordIfChanged(
                entry,
                stored == null || !pages().contains(entry.id(), stored.contentHash())
                        ? withoutPassages(entry)
                        : withPassages(entry, stored, outdated));
    }

    private static CatalogueEntry withoutPassages(CatalogueEntry entry) {
        CatalogueEntry lost = entry.indexed() ? entry.withoutPassages() : entry;
        return switch (entry.note().state()) {
            case NoteState.Ready _ -> lost.queued();
            case NoteState.Waiting _, NoteState.Reading _, NoteState.Embedding _ -> failedIfCrashing(lost);
            case NoteState.Failed _, NoteState.Cancelled _ -> lost;
        };
    }

    /** Passages with vectors of another embedding stay until the note has been read again. */
    private CatalogueEntry withPassages(CatalogueEntry entry, StoredNote stored, boolean outdated)
            throws IOException, InterruptedException {
        CatalogueEntry holding = entry.withIndexedContent(stored.contentHash());
        boolean current = !outdated && stored.contentHash().equals(entry.seen().hash());
        return switch (entry.note().state()) {
            case NoteState.Ready ready when current && ready.passages() == stored.passages() -> holding;
            case NoteState.Ready _ -> holding.queued();
            case NoteState.Waiting _, NoteState.Reading _, NoteState.Embedding _ ->
                    current ? committed(holding, stored) : failedIfCrashing(holding);
            case NoteState.Failed _, NoteState.Cancelled _ -> holding;
        };
    }

    /** The last process ended after it put the passages into the index and before it recorded that. */
    private CatalogueEntry committed(CatalogueEntry entry, StoredNote stored) throws IOException, InterruptedException {
        Optional<List<Page>> kept = pages().read(entry.id(), stored.contentHash());
        return kept.map(all -> entry.ready(ready(stored, all))).orElse(entry);
    }

    private static NoteState.Ready ready(StoredNote stored, List<Page> pages) {
        List<Integer> blank = pages.stream().filter(page -> !page.hasText()).map(Page::number).toList();
        return new NoteState.Ready(stored.passages(), pages.size(), blank);
    }
}
