package app.footnote.library.check;

import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.CatalogueJournal;
import app.footnote.library.store.LibraryException;
import app.footnote.model.NoteId;
import app.footnote.model.failure.FailureFormatter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the notes of a catalogue without opening it, which would write to it. */
final class CatalogueSnapshot {

    private CatalogueSnapshot() {
    }

    /** The entries of all notes, in the order in which the notes were added. */
    static List<CatalogueEntry> entries(Path journal, FailureFormatter formatter)
            throws IOException, LibraryException {
        Map<NoteId, CatalogueEntry> entries = new LinkedHashMap<>();
        for (CatalogueChange change : CatalogueJournal.read(journal, formatter).changes()) {
            switch (change) {
                case CatalogueChange.NoteRecorded(CatalogueEntry entry) -> entries.put(entry.id(), entry);
                case CatalogueChange.NoteDeleted(NoteId note) -> entries.remove(note);
                default -> {
                    // Not about a note's entry.
                }
            }
        }
        return List.copyOf(entries.values());
    }
}
