package app.footnote.library.move;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.library.store.LibraryException;
import app.footnote.model.NoteId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies notes with their passages and vectors from one index to another of the same embedding. A note that is there
 * already is not copied again, so that a copy that was broken off goes on. Other notes there are left alone.
 */
final class IndexCopier {

    private final PassageIndex from;
    private final CopyDestination to;
    private final MoveProgress progress;

    IndexCopier(PassageIndex from, CopyDestination to, MoveProgress progress) {
        if (!from.embedding().equals(to.index().embedding())) {
            throw new IllegalArgumentException("Vectors of another embedding cannot be compared");
        }
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * Copies, then reads both sides again and compares them.
     *
     * @return how much was compared
     * @throws LibraryException if what has arrived is not what was sent
     */
    MoveResult run() throws IndexException, LibraryException, IOException, InterruptedException {
        List<StoredNote> notes = current();
        copy(notes);
        return compare(notes);
    }

    /** What was embedded otherwise has vectors that the other index cannot use: it is embedded anew there. */
    private List<StoredNote> current() throws IndexException {
        Set<NoteId> outdated = from.outdated();
        return from.stored().stream().filter(note -> !outdated.contains(note.note())).toList();
    }

    private void copy(List<StoredNote> notes) throws IndexException, IOException, InterruptedException {
        Map<NoteId, StoredNote> there = StoredNote.byNote(to.index().stored());
        int done = 0;
        for (StoredNote note : notes) {
            stopIfWanted();
            if (note.equals(there.get(note.note()))) {
                to.describe(note);
            } else {
                to.write(note, from.passages(note.note()));
            }
            progress.copied(++done, notes.size());
        }
    }

    private MoveResult compare(List<StoredNote> notes)
            throws IndexException, LibraryException, IOException, InterruptedException {
        Map<NoteId, StoredNote> there = StoredNote.byNote(to.index().stored());
        List<NoteId> different = new ArrayList<>();
        long passages = 0;
        int done = 0;
        for (StoredNote note : notes) {
            stopIfWanted();
            List<EmbeddedPassage> sent = from.passages(note.note());
            PassageDigest digest = PassageDigest.of(sent);
            boolean same = note.equals(there.get(note.note())) && sent.size() == note.passages()
                    && digest.matches(to.index().passages(note.note())) && to.isDescribed(note);
            if (!same) {
                different.add(note.note());
            }
            passages += sent.size();
            progress.compared(++done, notes.size());
        }
        if (!different.isEmpty()) {
            throw new LibraryException(
                    "%d of %d notes did not arrive as they were sent, so the library stays where it is. Run 'footnote library check --repair', then move it again."
                            .formatted(different.size(), notes.size()));
        }
        return new MoveResult(notes.size(), passages);
    }

    private static void stopIfWanted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
