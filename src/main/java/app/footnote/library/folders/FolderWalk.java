package app.footnote.library.folders;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the files in a folder and its subfolders. Follows links, but not in cycles. Skips hidden files and folders,
 * which students do not see and do not mean to add. Not thread-safe.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWalk.class);

    private final Path root;
    private final Predicate<Path> skipped;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> inaccessible = new ArrayList<>();

    private FolderWalk(Path root, Predicate<Path> skipped) {
        this.root = root;
        this.skipped = skipped;
    }

    /**
     * The result of a walk.
     *
     * @param files the files, sorted by path
     * @param inaccessible files and folders that could not be read
     */
    record FoundFiles(List<Path> files, List<Path> inaccessible) {
    }

    /** @param skipped selects subfolders to skip; called for each of them immediately before it is read */
    static FoundFiles walk(Path root, Predicate<Path> skipped) throws IOException, InterruptedException {
        FolderWalk walk = new FolderWalk(root, skipped);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        walk.files.sort(null);
        return new FoundFiles(walk.files, walk.inaccessible);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            return FileVisitResult.TERMINATE;
        }
        boolean wanted = folder.equals(root) || (!isHidden(folder) && !skipped.test(folder));
        return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && !isHidden(file)) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException cause) throws IOException {
        LOG.info("{} was skipped: {}", path, cause.toString());
        if (path.equals(root)) {
            throw cause;
        }
        if (!(cause instanceof FileSystemLoopException) && !isHidden(path)) {
            inaccessible.add(path);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) {
        if (cause != null) {
            inaccessible.add(folder);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) throws IOException {
        return path.getFileName().toString().startsWith(".") || Files.isHidden(path);
    }
}
