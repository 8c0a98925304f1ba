package app.footnote.library.move;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.library.store.LibraryException;
import app.footnote.model.NoteId;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies notes with their passages and vectors from one index to another of the same embedding. Skips notes that the
 * other index already has, so an interrupted copy can be continued. Does not change other notes there.
 */
final class IndexCopier {

    private final PassageIndex source;
    private final CopyDestination destination;
    private final MoveProgress progress;

    IndexCopier(PassageIndex source, CopyDestination destination, MoveProgress progress) {
        if (!source.embedding().equals(destination.index().embedding())) {
            throw new IllegalArgumentException("Vectors of another embedding cannot be compared");
        }
        this.source = source;
        this.destination = destination;
        this.progress = progress;
    }

    /**
     * Copies all notes, then reads them from both indexes and compares them.
     *
     * @return what was compared
     * @throws LibraryException if a copy differs from its original
     */
    MoveResult run() throws IndexException, LibraryException, IOException, InterruptedException {
        List<StoredNote> notes = currentNotes();
        copy(notes);
        return compare(notes);
    }

    /** Leaves out notes with vectors of another embedding. They are embedded again after the move. */
    private List<StoredNote> currentNotes() throws IndexException {
        Set<NoteId> outdated = source.outdated();
        return source.stored().stream().filter(note -> !outdated.contains(note.note())).toList();
    }

    private void copy(List<StoredNote> notes) throws IndexException, IOException, InterruptedException {
        Map<NoteId, StoredNote> present = StoredNote.byNote(destination.index().stored());
        int done = 0;
        for (StoredNote note : notes) {
            stopIfInterrupted();
            if (note.equals(present.get(note.note()))) {
                destination.describe(note);
            } else {
                destination.write(note, source.passages(note.note()));
            }
            progress.copied(++done, notes.size());
        }
    }

    private MoveResult compare(List<StoredNote> notes)
            throws IndexException, LibraryException, IOException, InterruptedException {
        Map<NoteId, StoredNote> present = StoredNote.byNote(destination.index().stored());
        int different = 0;
        long passages = 0;
        int done = 0;
        for (StoredNote note : notes) {
            stopIfInterrupted();
            List<EmbeddedPassage> originals = source.passages(note.note());
            if (!note.equals(present.get(note.note())) || !isCopied(note, originals)) {
                different++;
            }
            passages += originals.size();
            progress.compared(++done, notes.size());
        }
        if (different > 0) {
            throw new LibraryException(
                    Message.of("library.move.copies-differ", different, notes.size()),
                    RemedyAction.REPAIR_AND_MOVE_AGAIN);
        }
        return new MoveResult(notes.size(), passages);
    }

    private boolean isCopied(StoredNote note, List<EmbeddedPassage> originals)
            throws IndexException, IOException, InterruptedException {
        return originals.size() == note.passages()
                && PassageDigest.of(originals).matches(destination.index().passages(note.note()))
                && destination.isDescribed(note);
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
