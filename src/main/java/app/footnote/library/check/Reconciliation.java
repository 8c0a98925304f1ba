package app.footnote.library.check;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.library.queue.IndexCommitter;
import app.footnote.library.queue.IngestFailures;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.PageStore;
import app.footnote.model.Note;
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
 * Makes the catalogue, the index and the kept pages agree again, whatever the last process was doing when it ended. The
 * index has the last word on what can be found, the catalogue on what ought to be.
 */
public final class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    /** After so many starts that a note did not survive, it is the note. */
    private static final int MOST_ATTEMPTS = 5;

    private final Catalogue catalogue;
    private final PassageIndex index;
    private final IndexCommitter desk;
    private final PageStore pages;

    public Reconciliation(Catalogue catalogue, PassageIndex index, IndexCommitter desk, PageStore pages) {
        this.catalogue = catalogue;
        this.index = index;
        this.desk = desk;
        this.pages = pages;
    }

    public void run() throws IndexException, LibraryException, IOException, InterruptedException {
        if (desk.isShared()) {
            agreeWithOthers();
        } else {
            agreeWithIndex();
        }
        pages.deleteOthers(catalogue.notes());
        catalogue.sync();
    }

    private void agreeWithIndex() throws IndexException, LibraryException, IOException, InterruptedException {
        Map<NoteId, StoredNote> stored = StoredNote.byNote(index.stored());
        Set<NoteId> outdated = index.outdated();
        for (CatalogueEntry entry : catalogue.entries()) {
            agree(entry, stored.remove(entry.id()), outdated.contains(entry.id()));
        }
        removeAll(stored.keySet());
    }

    /** What is shared was changed by others meanwhile, and they have the last word on it. */
    private void agreeWithOthers() throws IndexException, LibraryException {
        for (CatalogueEntry lost : desk.takeOver()) {
            keep(lost.withoutPassages().queued());
        }
        Set<NoteId> outdated = index.outdated();
        for (CatalogueEntry entry : catalogue.find(entry -> entry.note().isHere())) {
            boolean stale = outdated.contains(entry.id()) || (entry.indexed() && !hasPages(entry.note()));
            CatalogueEntry agreed = switch (entry.note().state()) {
                case NoteState.Ready _ -> stale ? entry.queued() : entry;
                case NoteState.Waiting _, NoteState.Reading _, NoteState.Embedding _ -> unlessItCrashes(entry);
                case NoteState.Failed _, NoteState.Cancelled _ -> entry;
            };
            if (!agreed.equals(entry)) {
                keep(agreed);
            }
        }
    }

    private boolean hasPages(Note note) {
        return pages.contains(note.id(), note.contentHash()) || desk.othersHavePages(note);
    }

    private void keep(CatalogueEntry agreed) throws LibraryException {
        LOG.info("Note {} is now {}", agreed.id(), agreed.note().state().getClass().getSimpleName());
        catalogue.record(new CatalogueChange.NoteRecorded(agreed));
    }

    private void removeAll(Set<NoteId> orphans) throws IndexException {
        for (NoteId orphan : orphans) {
            LOG.info("Note {} is in the index only, and is removed", orphan);
            index.remove(orphan);
        }
    }

    private void agree(CatalogueEntry entry, @Nullable StoredNote stored, boolean outdated)
            throws IndexException, LibraryException, IOException, InterruptedException {
        if (stored != null && !stored.course().equals(entry.note().course())) {
            index.move(entry.id(), entry.note().course());
        }
        CatalogueEntry agreed = stored == null || !pages.contains(entry.id(), stored.contentHash())
                ? withoutPassages(entry)
                : withPassages(entry, stored, outdated);
        if (!agreed.equals(entry)) {
            keep(agreed);
        }
    }

    private static CatalogueEntry withoutPassages(CatalogueEntry entry) {
        CatalogueEntry lost = entry.indexed() ? entry.withoutPassages() : entry;
        return switch (entry.note().state()) {
            case NoteState.Ready _ -> lost.queued();
            case NoteState.Waiting _, NoteState.Reading _, NoteState.Embedding _ -> unlessItCrashes(lost);
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
                    current ? committed(holding, stored) : unlessItCrashes(holding);
            case NoteState.Failed _, NoteState.Cancelled _ -> holding;
        };
    }

    /** The last process ended after the passages went into the index and before that was recorded. */
    private CatalogueEntry committed(CatalogueEntry entry, StoredNote stored) throws IOException, InterruptedException {
        Optional<List<Page>> kept = pages.read(entry.id(), stored.contentHash());
        return kept.map(all -> entry.ready(ready(stored, all))).orElse(entry);
    }

    private static NoteState.Ready ready(StoredNote stored, List<Page> pages) {
        List<Integer> blank = pages.stream().filter(page -> !page.hasText()).map(Page::number).toList();
        return new NoteState.Ready(stored.passages(), pages.size(), blank);
    }

    private static CatalogueEntry unlessItCrashes(CatalogueEntry entry) {
        return entry.attempts() < MOST_ATTEMPTS
                ? entry
                : entry.failed(IngestFailures.crashing(entry.note(), entry.attempts()));
    }
}
