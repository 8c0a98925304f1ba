package app.footnote.index.lucene.store;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;

/** Where an index lies, for messages that name it. */
public record IndexLocation(Path folder) {

    /**
     * Says in the student's words what a failure of Lucene means.
     *
     * @param action what could not be done, as a past participle
     */
    public IndexException failure(String action, IOException cause) {
        return switch (cause) {
            case LockObtainFailedException e -> new IndexException(
                    Kind.IN_USE,
                    "The library in %s is open in another Footnote. Close that one first, or use another folder."
                            .formatted(folder),
                    e);
            case IndexFormatTooNewException e -> otherFormat(e);
            case IndexFormatTooOldException e -> otherFormat(e);
            case CorruptIndexException e -> damaged(e);
            case IndexNotFoundException e -> damaged(e);
            case EOFException e -> damaged(e);
            case NoSuchFileException e -> damaged(e);
            case FileNotFoundException e -> damaged(e);
            default -> new IndexException(
                    Kind.FAILED,
                    "The index in %s could not be %s (%s). Check that the disk has space and that you may write there, then try again."
                            .formatted(folder, action, cause.getMessage()),
                    cause);
        };
    }

    IndexException otherFormat(@org.jspecify.annotations.Nullable Throwable cause) {
        String message =
                "The index in %s was written by another release of Footnote. It must be built again from your notes, which are untouched."
                        .formatted(folder);
        return cause == null
                ? new IndexException(Kind.OTHER_FORMAT, message)
                : new IndexException(Kind.OTHER_FORMAT, message, cause);
    }

    IndexException otherEmbedding(String stored, String wanted) {
        return new IndexException(
                Kind.OTHER_EMBEDDING,
                "The index in %s was made with the embedding %s, not with %s. It must be built again from your notes, which are untouched."
                        .formatted(folder, stored, wanted));
    }

    private IndexException damaged(IOException cause) {
        return new IndexException(
                Kind.DAMAGED,
                "The index in %s is damaged (%s). Your notes are untouched: remove that folder and Footnote builds it again."
                        .formatted(folder, cause.getMessage()),
                cause);
    }
}
