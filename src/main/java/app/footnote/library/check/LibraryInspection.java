package app.footnote.library.check;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.SharedContents;
import app.footnote.index.SharedNote;
import app.footnote.index.SharedNoteStore;
import app.footnote.index.StoredNote;
import app.footnote.library.sharing.SharedNoteAdoption;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.CatalogueJournal;
import app.footnote.library.store.FileFingerprint;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryFolder;
import app.footnote.library.store.LibraryLock;
import app.footnote.library.store.LibraryPlace;
import app.footnote.library.store.PageStore;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.failure.FailureFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether a library that nobody has open, its index and the notes' files agree. Changes nothing, but takes over
 * what other computers have made of a library that is shared. Most of what can be repaired is repaired by opening the
 * library, see {@code Library.open}, and the rest by {@code NoteQueue.retry} and {@code Library.describe}.
 */
public final class LibraryInspection {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryInspection.class);

    private final PassageIndex index;
    private final PageStore pages;
    private final List<Inconsistency> found = new ArrayList<>();

    private LibraryInspection(PassageIndex index, PageStore pages) {
        this.index = index;
        this.pages = pages;
    }

    /**
     * Looks at every note, and reads every file; in the order in which the notes were added.
     *
     * @param formatter words the failures of notes for the catalogue
     */
    public static List<Inconsistency> of(LibraryPlace place, PassageIndex index, FailureFormatter formatter)
            throws LibraryException, IndexException, InterruptedException {
        LibraryFolder folder = new LibraryFolder(place.catalogue());
        try {
            Files.createDirectories(folder.path());
            try (LibraryLock _ = LibraryLock.take(folder.path())) {
                PageStore pages = new PageStore(folder.pages());
                takeOver(folder, index, pages, formatter);
                LibraryInspection inspection = new LibraryInspection(index, pages);
                inspection.look(entries(folder.catalogue(), formatter));
                return List.copyOf(inspection.found);
            }
        } catch (IOException e) {
            throw new LibraryException(
                    "The library in %s cannot be read (%s). Check that you may read that folder."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    /** What others have done since the library was open here is news, and nothing that does not agree. */
    private static void takeOver(
            LibraryFolder folder, PassageIndex index, PageStore pages, FailureFormatter formatter)
            throws LibraryException {
        Optional<SharedContents> holdings = index.shared().flatMap(SharedNoteStore::contents);
        if (holdings.isPresent()) {
            try (Catalogue catalogue = Catalogue.open(folder.catalogue(), formatter, _ -> {
            })) {
                new SharedNoteAdoption(catalogue, pages).run(holdings.get());
            }
        }
    }

    /** The entries of the notes in a journal, in the order in which the notes were added. */
    static List<CatalogueEntry> entries(Path journal, FailureFormatter formatter) throws IOException {
        Map<NoteId, CatalogueEntry> entries = new LinkedHashMap<>();
        for (CatalogueChange change : CatalogueJournal.read(journal, formatter).changes()) {
            switch (change) {
                case CatalogueChange.NoteRecorded(CatalogueEntry entry) -> entries.put(entry.id(), entry);
                case CatalogueChange.NoteDeleted(NoteId note) -> entries.remove(note);
                default -> {
                }
            }
        }
        return List.copyOf(entries.values());
    }

    private void look(List<CatalogueEntry> entries) throws IndexException, InterruptedException {
        Map<NoteId, StoredNote> stored = StoredNote.byNote(index.stored());
        for (CatalogueEntry entry : entries) {
            StoredNote kept = stored.remove(entry.id());
            if (entry.note().state() instanceof NoteState.Ready ready) {
                passages(entry.note(), ready, kept);
                pages(entry.note());
                if (entry.note().isHere()) {
                    file(entry);
                    sharing(entry.note());
                }
            }
        }
        if (index.shared().isEmpty()) {
            stored.keySet().forEach(orphan -> found.add(new Inconsistency.OnlyInIndex(orphan)));
        }
    }

    private void passages(Note note, NoteState.Ready ready, @Nullable StoredNote stored) throws IndexException {
        if (stored == null) {
            found.add(new Inconsistency.NotInIndex(note));
        } else if (stored.passages() != ready.passages() || !stored.contentHash().equals(note.contentHash())) {
            found.add(new Inconsistency.OtherInIndex(note));
        } else {
            int kept = readable(note);
            if (kept != stored.passages()) {
                found.add(new Inconsistency.PassagesLost(note, stored.passages(), kept));
            }
        }
    }

    /** A shared index is damaged note by note; one on this computer as a whole, and says so itself. */
    private int readable(Note note) throws IndexException {
        try {
            return index.passages(note.id()).size();
        } catch (IndexException e) {
            if (e.kind() != IndexException.Kind.DAMAGED || index.shared().isEmpty()) {
                throw e;
            }
            LOG.warn("Passages of note {} cannot be read", note.id(), e);
            return 0;
        }
    }

    /** Whether those who share the library know a note that is ready here. */
    private void sharing(Note note) throws IndexException {
        Optional<SharedNote> held = index.shared()
                .flatMap(SharedNoteStore::contents)
                .flatMap(all -> Optional.ofNullable(all.notes().get(note.id())))
                .filter(theirs -> theirs.stored().contentHash().equals(note.contentHash()));
        if (held.isPresent() && (held.get().card().isEmpty() || !othersHavePages(note))) {
            found.add(new Inconsistency.NotShared(note));
        }
    }

    private boolean othersHavePages(Note note) throws IndexException {
        return index.shared().isPresent()
                && index.shared().get().pages(note.id(), note.contentHash()).isPresent();
    }

    private void pages(Note note) throws IndexException, InterruptedException {
        try {
            if (pages.read(note.id(), note.contentHash()).isEmpty() && !othersHavePages(note)) {
                found.add(new Inconsistency.PagesLost(note));
            }
        } catch (IOException damaged) {
            found.add(new Inconsistency.PagesLost(note));
        }
    }

    private void file(CatalogueEntry entry) throws InterruptedException {
        Note note = entry.note();
        if (!Files.exists(note.file())) {
            found.add(new Inconsistency.FileGone(note));
            return;
        }
        try {
            if (!FileFingerprint.take(note.file()).hash().equals(note.contentHash())) {
                found.add(new Inconsistency.FileChanged(note));
            }
        } catch (IOException unreadable) {
            found.add(new Inconsistency.FileGone(note));
        }
    }
}
