package app.footnote.ui.library;

import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.ui.library.model.LibrarySummary;
import java.util.Optional;

/** Hears nothing. */
final class SilentListener implements LibraryListener {

    @Override
    public void scopeChanged(Scope scope, String words) {
    }

    @Override
    public void noteOpened(NoteId note) {
    }

    @Override
    public void textOpened(NoteId note) {
    }

    @Override
    public void serverStatusChanged(Optional<String> words) {
    }

    @Override
    public void libraryChanged(LibrarySummary summary) {
    }
}
