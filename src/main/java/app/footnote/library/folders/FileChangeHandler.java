package app.footnote.library.folders;

import app.footnote.index.IndexException;
import app.footnote.library.queue.IndexCommitter;
import app.footnote.library.queue.NoteRemoval;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryFolder;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done when files are not where they were. Safe for use by many threads. */
public final class FileChangeHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FileChangeHandler.class);

    private final LibraryFolder folder;
    private final NoteRemoval removal;
    private final IndexCommitter desk;

    public FileChangeHandler(LibraryFolder folder, NoteRemoval removal, IndexCommitter desk) {
        this.folder = folder;
        this.removal = removal;
        this.desk = desk;
    }

    /** The note's file is gone. Says whether the note has left the library. */
    boolean gone(Note note) throws LibraryException {
        try {
            return removal.removeForMissingFile(note);
        } catch (IndexException e) {
            throw folder.unusable(e);
        }
    }

    /** The note's file has another place, and perhaps another name. */
    void moved(NoteId note) {
        try {
            desk.publishMove(note);
        } catch (IndexException e) {
            LOG.warn("Other computers do not know yet what note {} is called now", note, e);
        }
    }
}
