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

/** Updates the index after files have been deleted or moved. Safe for use by several threads. */
final class FileChangeHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FileChangeHandler.class);

    private final LibraryFolder folder;
    private final NoteRemoval removal;
    private final IndexCommitter committer;

    FileChangeHandler(LibraryFolder folder, NoteRemoval removal, IndexCommitter committer) {
        this.folder = folder;
        this.removal = removal;
        this.committer = committer;
    }

    /** The note's file is gone. Returns whether the note has been removed from the library. */
    boolean fileDeleted(Note note) throws LibraryException {
        try {
            return removal.removeForMissingFile(note);
        } catch (IndexException e) {
            throw folder.unusable(e);
        }
    }

    /** The note's file has another path, and perhaps another name. */
    void fileMoved(NoteId note) {
        try {
            committer.publishMove(note);
        } catch (IndexException e) {
            LOG.warn("The new name of note {} could not be published", note, e);
        }
    }
}
