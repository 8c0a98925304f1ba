package app.footnote.library.store;

import app.footnote.index.IndexException;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import java.io.IOException;
import java.nio.file.Path;

/** The folder of a library on this computer, and the exceptions for failures in it. Immutable. */
public record LibraryFolder(Path path) {

    /** The file of the {@link CatalogueJournal}. */
    public Path catalogue() {
        return path.resolve("catalogue.log");
    }

    /** The folder of the {@link PageStore}. */
    public Path pages() {
        return path.resolve("pages");
    }

    /** The file of the {@link EncodingChoices}. */
    public Path encodings() {
        return path.resolve("encodings.txt");
    }

    /** The exception for a failure of the index. */
    public LibraryException unusable(IndexException cause) {
        Failure failure = cause.failure();
        if (cause.kind() == IndexException.Kind.UNREACHABLE) {
            return new LibraryException(failure, cause);
        }
        Message problem = Message.of("library.folder.index-failed", path.toString(), failure.problem());
        return new LibraryException(new Failure(Failure.Kind.INTERNAL, problem, failure.remedy()), cause);
    }

    /** The exception for a failure of the folder's disk. */
    public LibraryException unusable(IOException cause) {
        return LibraryException.disk("library.folder.unusable", path, cause);
    }

    /** For people. */
    @Override
    public String toString() {
        return path.toString();
    }
}
