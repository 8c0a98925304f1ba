package app.footnote.index.lucene.store;

import app.footnote.files.FileTree;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** The folder of an index, which failures name. Immutable. */
public record IndexLocation(Path folder) {

    /** The folder for the vectors of an embedding, in a folder with an index for each embedding. */
    public static IndexLocation of(Path parent, EmbeddingIdentity embedding) {
        return new IndexLocation(parent.resolve(new IndexLabel(embedding).folderName()));
    }

    /**
     * Opens the index; creates the folder and an empty index if there is none.
     *
     * @throws IndexException of kind {@link Kind#OTHER_EMBEDDING} if its vectors come from another embedding
     */
    public IndexStore open(EmbeddingIdentity embedding) throws IndexException {
        return IndexStore.open(directory(), this, embedding);
    }

    /** The embedding that made the vectors of the index; empty if there is no index. Does not lock the folder. */
    public Optional<EmbeddingIdentity> embedding() throws IndexException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Directory directory = directory()) {
            return IndexLabel.read(directory, this).map(IndexLabel::embedding);
        } catch (IOException e) {
            throw failure(IndexOperation.READ, e);
        }
    }

    /** All other folders in the same folder, in the order of their names. */
    public List<IndexLocation> siblings() throws IndexException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent == null) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory)
                    .filter(sibling -> !sibling.equals(folder.toAbsolutePath()))
                    .sorted()
                    .map(IndexLocation::new)
                    .toList();
        } catch (IOException e) {
            throw new IndexLocation(parent).failure(IndexOperation.OPEN, e);
        }
    }

    /** Deletes the folder with all its files. */
    public void delete() throws IndexException {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw failure(IndexOperation.DELETE, e);
        }
    }

    /** Whether this release can read the index and the checksums of all its files are correct. Reads all files. */
    public boolean isIntact() {
        return IndexIntegrity.isIntact(this);
    }

    /** Renames the folder to an unused name. The index must not be open. */
    public void setAside() throws IndexException {
        int number = 1;
        while (Files.exists(oldName(number))) {
            number++;
        }
        try {
            Files.move(folder, oldName(number), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure(IndexOperation.RENAME, e);
        }
    }

    private Path oldName(int number) {
        return folder.resolveSibling(folder.getFileName() + ".old-" + number);
    }

    private Directory directory() throws IndexException {
        try {
            return FSDirectory.open(folder);
        } catch (IOException e) {
            throw failure(IndexOperation.OPEN, e);
        }
    }

    /** Translates a failure of Lucene or of the file system. */
    IndexException failure(IndexOperation operation, IOException cause) {
        return switch (cause) {
            case LockObtainFailedException e -> new IndexException(
                    Kind.IN_USE, Message.of("index.folder.in-use", folder.toString()),
                    Remedy.of(RemedyAction.CLOSE_OTHER_FOOTNOTE), e);
            case IndexFormatTooNewException e -> otherFormat(e);
            case IndexFormatTooOldException e -> otherFormat(e);
            case CorruptIndexException e -> damaged(e);
            case IndexNotFoundException e -> damaged(e);
            case EOFException e -> damaged(e);
            case NoSuchFileException e -> damaged(e);
            case FileNotFoundException e -> damaged(e);
            default -> new IndexException(
                    Kind.FAILED,
                    Message.of(operation.failureKey(), folder.toString(), Message.reason(cause)),
                    Remedy.of(RemedyAction.CHECK_DISK), cause);
        };
    }

    IndexException otherFormat() {
        return new IndexException(Kind.OTHER_FORMAT, Message.of("index.folder.other-release", folder.toString()),
                rebuild());
    }

    private IndexException otherFormat(IOException cause) {
        return new IndexException(Kind.OTHER_FORMAT, otherFormat().failure(), cause);
    }

    IndexException otherEmbedding(String stored, String expected) {
        return new IndexException(
                Kind.OTHER_EMBEDDING, Message.of("index.folder.other-embedding", folder.toString(), stored, expected),
                rebuild());
    }

    private IndexException damaged(IOException cause) {
        return new IndexException(
                Kind.DAMAGED, Message.of("index.folder.damaged", folder.toString()), rebuild(), cause);
    }

    private Remedy rebuild() {
        return Remedy.of(RemedyAction.REBUILD_INDEX, folder.toString());
    }
}
