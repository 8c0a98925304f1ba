package app.footnote.index.lucene.store;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.StoredNote;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;

/**
 * Rewrites the documents of notes that were written in an earlier {@link IndexLabel#FORMAT}, for instance with another
 * analysis of words. Passages and vectors are taken from the index, so that nothing is read or embedded again.
 *
 * @param dimension the dimension of the vectors
 */
record DocumentUpgrade(int dimension) implements IndexFiles.Change {

    /** Rewriting these takes less than a second, for which other changes wait. */
    private static final int PASSAGES_AT_ONCE = 400;

    /** Whether notes are left to rewrite. */
    static boolean isNeeded(IndexSnapshot snapshot) {
        return snapshot.notes().stream().anyMatch(note -> !snapshot.state(note.note()).isCurrent());
    }

    /** Rewrites some notes. */
    @Override
    public void apply(IndexWriter writer, IndexSnapshot before) throws IOException {
        for (StoredNote note : next(before)) {
            writer.updateDocuments(NoteDocument.blockOf(note.note()), block(note, before));
        }
    }

    private static List<StoredNote> next(IndexSnapshot snapshot) {
        List<StoredNote> next = new ArrayList<>();
        int passages = 0;
        for (StoredNote note : snapshot.notes()) {
            if (!snapshot.state(note.note()).isCurrent()
                    && (next.isEmpty() || passages + note.passages() <= PASSAGES_AT_ONCE)) {
                next.add(note);
                passages += note.passages();
            }
        }
        return next;
    }

    private List<Document> block(StoredNote note, IndexSnapshot snapshot) throws IOException {
        List<EmbeddedPassage> passages = new StoredPassages(note.note()).in(snapshot);
        Optional<NoteEdition> edition = edition(note.note(), snapshot);
        if (edition.isEmpty()) {
            return NoteDocument.block(note, passages, dimension);
        }
        List<Passage> texts = passages.stream().map(EmbeddedPassage::passage).toList();
        return NoteDocument.block(edition.get(), texts);
    }

    private static Optional<NoteEdition> edition(NoteId note, IndexSnapshot snapshot) {
        return snapshot.editions().stream().filter(edition -> edition.note().note().equals(note)).findFirst();
    }
}
