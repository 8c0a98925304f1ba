package app.footnote.ui.library;

import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.ui.library.model.LibrarySummary;
import java.util.Optional;

/** Receives the events of the library pane, on the FX thread. */
public interface LibraryListener {

    /**
     * The ticks have changed.
     *
     * @param description the scope in words, such as "3 notes of Databases"
     */
    void scopeChanged(Scope scope, String description);

    /** The student has opened a note. */
    void noteOpened(NoteId note);

    /** The only note that the student has just added can be searched. */
    void singleNoteRead(Note note);

    /** The student has opened the extracted text of a note. */
    void textOpened(NoteId note);

    /**
     * The server with the library can no longer be used, or can be used again.
     *
     * @param warning the problem in a few words; empty if the server can be used
     */
    void serverStatusChanged(Optional<String> warning);

    /** The notes of the library or their states have changed. */
    void libraryChanged(LibrarySummary summary);
}
