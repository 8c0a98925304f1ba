package app.footnote.ui.library;

import app.footnote.library.folders.Addition;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.ui.library.model.LibraryListModel;
import app.footnote.ui.library.model.LibraryRow.NoteRow;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits until a note that was added alone can be searched. For the FX thread. */
final class SingleNoteWatch {

    private final LibraryListModel model;
    private final Consumer<Note> onRead;
    private @Nullable NoteId awaited;

    SingleNoteWatch(LibraryListModel model, Consumer<Note> onRead) {
        this.model = model;
        this.onRead = onRead;
    }

    /** Waits for the only new note of these additions. Other additions end the waiting. */
    void added(List<Addition> additions) {
        List<NoteId> added = additions.stream().filter(Addition.Queued.class::isInstance)
                .map(addition -> ((Addition.Queued) addition).note()).toList();
        awaited = added.size() == 1 ? added.getFirst() : null;
        update();
    }

    /** Called when notes have changed. */
    void update() {
        NoteId id = awaited;
        if (id != null) {
            model.row(id).map(NoteRow::note).filter(note -> note.state() instanceof NoteState.Ready)
                    .ifPresent(this::read);
        }
    }

    private void read(Note note) {
        awaited = null;
        onRead.accept(note);
    }
}
