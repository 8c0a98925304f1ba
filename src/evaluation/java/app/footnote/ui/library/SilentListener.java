package app.footnote.ui.library;

import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.ui.library.model.LibrarySummary;
import java.util.Optional;

/** Ignores all events. */
final class SilentListener implements LibraryListener {

    @Override
    public void scopeChanged(Scope scope, String description) {
    }

    @Override
    public void noteOpened(NoteId note) {
    }

    @Override
    public void singleNoteRead(Note note) {
        // Nothing listens.
    }

    @Override
    public void textOpened(NoteId note) {
    }

    @Override
    public void serverStatusChanged(Optional<String> warning) {
    }

    @Override
    public void libraryChanged(LibrarySummary summary) {
    }
}
