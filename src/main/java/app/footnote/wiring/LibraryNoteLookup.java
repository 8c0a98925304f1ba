package app.footnote.wiring;

import app.footnote.answer.NoteLookup;
import app.footnote.library.Library;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.Scope;
import java.util.Optional;

/** Lets answers look notes up in the library, which their package does not know. */
record LibraryNoteLookup(Library library) implements NoteLookup {

    @Override
    public Optional<Details> details(NoteId id) {
        return library.note(id).map(note -> new Details(note.file(), note.kind(), note.contentHash(), pages(note)));
    }

    /** A note that is being read again is found by its old passages, and says nothing of its pages meanwhile. */
    private static int pages(Note note) {
        return note.state() instanceof NoteState.Ready ready ? ready.pages() : 1;
    }

    @Override
    public Stock stock(Scope scope) {
        int ready = 0;
        int underway = 0;
        int failed = 0;
        for (Note note : library.notes()) {
            if (scope.includes(note.course(), note.id())) {
                switch (note.state()) {
                    case NoteState.Ready _ -> ready++;
                    case NoteState.Waiting _, NoteState.Reading _, NoteState.Embedding _ -> underway++;
                    case NoteState.Failed _, NoteState.Cancelled _ -> failed++;
                }
            }
        }
        return new Stock(ready, underway, failed);
    }
}
