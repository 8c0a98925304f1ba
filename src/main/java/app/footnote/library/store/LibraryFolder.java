package app.footnote.library.store;

import app.footnote.index.IndexException;
import java.nio.file.Path;

/** The folder in which a library lies on this computer: what is where in it, and what is said when it fails. */
public record LibraryFolder(Path path) {

    /** A {@link CatalogueJournal}. */
    public Path catalogue() {
        return path.resolve("catalogue.log");
    }

    /** For a {@link PageStore}. */
    public Path pages() {
        return path.resolve("pages");
    }

    public LibraryException unusable(Exception cause) {
        if (cause instanceof IndexException index && index.kind() == IndexException.Kind.UNREACHABLE) {
            return new LibraryException(String.valueOf(cause.getMessage()), cause);
        }
        return new LibraryException(
                "The library in %s cannot be used: %s Check that you may write there and that the disk is not full."
                        .formatted(path, cause.getMessage()),
                cause);
    }

    /** For people. */
    @Override
    public String toString() {
        return path.toString();
    }
}
