package app.footnote.ui.library;

import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.ui.library.model.LibrarySummary;
import java.util.Optional;

/** What the library pane tells the rest of the window. Called on the FX thread. */
public interface LibraryListener {

    /**
     * Other notes are ticked.
     *
     * @param words the scope for people, such as "3 notes of Databases"
     */
    void scopeChanged(Scope scope, String words);

    /** The student wants to see the note. */
    void noteOpened(NoteId note);

    /** The student wants to see the text that was read of the note. */
    void textOpened(NoteId note);

    /**
     * The server that keeps the library cannot be used, or can again.
     *
     * @param words what is wrong, in a few words; empty if nothing is any more
     */
    void serverStatusChanged(Optional<String> words);

    /** What is in the library, or what is being done there, has changed. */
    void libraryChanged(LibrarySummary summary);
}
