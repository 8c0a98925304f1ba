package app.footnote.library.check;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.FileFingerprint;
import app.footnote.library.store.PageStore;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares single notes of the catalogue with the index, the saved pages and the notes' files. Not thread-safe. */
class NoteInspection {

    private final PassageIndex index;
    private final PageStore pages;

    NoteInspection(PassageIndex index, PageStore pages) {
        this.index = index;
        this.pages = pages;
    }

    /** The inspection for a local or a shared index. */
    static NoteInspection of(PassageIndex index, PageStore pages) {
        return index.shared()
                .<NoteInspection>map(notes -> new SharedNoteInspection(index, pages, notes))
                .orElseGet(() -> new NoteInspection(index, pages));
    }

    /**
     * Inspects a note if it has been read. Of a note that could not be read only the file is inspected.
     *
     * @param stored the note in the index; null if it is not there
     */
    final List<Inconsistency> inspect(CatalogueEntry entry, @Nullable StoredNote stored)
            throws IndexException, InterruptedException {
        Note note = entry.note();
        List<Inconsistency> found = new ArrayList<>();
        if (note.state() instanceof NoteState.Ready ready) {
            inspectPassages(note, ready, stored).ifPresent(found::add);
            if (!hasPages(note)) {
                found.add(new Inconsistency.PagesLost(note));
            }
            if (note.isHere()) {
                inspectFile(note).ifPresent(found::add);
                if (!isPublished(note)) {
                    found.add(new Inconsistency.NotShared(note));
                }
            }
        }
        if (note.state() instanceof NoteState.Failed && note.isHere() && !Files.exists(note.file())) {
            found.add(new Inconsistency.FileGone(note));
        }
        return found;
    }

    private Optional<Inconsistency> inspectPassages(Note note, NoteState.Ready ready, @Nullable StoredNote stored)
            throws IndexException {
        if (stored == null) {
            return Optional.of(new Inconsistency.NotInIndex(note));
        }
        if (stored.passages() != ready.passages() || !stored.contentHash().equals(note.contentHash())) {
            return Optional.of(new Inconsistency.OtherInIndex(note));
        }
        int readable = readablePassages(note.id());
        return readable == stored.passages()
                ? Optional.empty()
                : Optional.of(new Inconsistency.PassagesLost(note, stored.passages(), readable));
    }

    /** The number of a note's passages that can be read. */
    int readablePassages(NoteId note) throws IndexException {
        return index.passages(note).size();
    }

    private boolean hasPages(Note note) throws IndexException, InterruptedException {
        try {
            return pages.read(note.id(), note.contentHash()).isPresent() || hasSharedPages(note);
        } catch (IOException damaged) {
            return false;
        }
    }

    /** Whether the pages of a note can be fetched from the shared index. */
    boolean hasSharedPages(Note note) throws IndexException {
        return false;
    }

    /** Whether other computers can show a note that is ready here. True if no other computer uses the index. */
    boolean isPublished(Note note) throws IndexException {
        return true;
    }

    private static Optional<Inconsistency> inspectFile(Note note) throws InterruptedException {
        if (!Files.exists(note.file())) {
            return Optional.of(new Inconsistency.FileGone(note));
        }
        try {
            return FileFingerprint.take(note.file()).hash().equals(note.contentHash())
                    ? Optional.empty()
                    : Optional.of(new Inconsistency.FileChanged(note));
        } catch (IOException unreadable) {
            return Optional.of(new Inconsistency.FileGone(note));
        }
    }

    /** @param notes the notes in the index that are not in the catalogue */
    List<Inconsistency> orphans(Set<NoteId> notes) {
        return notes.stream().<Inconsistency>map(Inconsistency.OnlyInIndex::new).toList();
    }
}
