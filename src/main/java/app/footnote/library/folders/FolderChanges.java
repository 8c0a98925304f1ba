package app.footnote.library.folders;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Files and folders that have changed.
 *
 * @param paths files and folders that are new, changed or deleted, and have not changed again for a while
 * @param isChanging whether a path has changed again since then
 */
record FolderChanges(Set<Path> paths, Predicate<Path> isChanging) {

    FolderChanges {
        paths = Set.copyOf(paths);
    }
}
