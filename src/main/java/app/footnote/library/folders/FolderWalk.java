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
 * The files in a folder and in the folders below it. Links are followed, but not in circles; hidden files and folders
 * are left out, because students do not see them and so did not mean them.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWalk.class);

    private final Path root;
    private final Predicate<Path> leaveOut;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> closed = new ArrayList<>();

    private FolderWalk(Path root, Predicate<Path> leaveOut) {
        this.root = root;
        this.leaveOut = leaveOut;
    }

    /**
     * What was found.
     *
     * @param files in the order of their names
     * @param closed files and folders that could not be looked at
     */
    record Found(List<Path> files, List<Path> closed) {
    }

    /** @param leaveOut folders below the root that are not looked into; is asked of each right before it would be */
    static Found walk(Path root, Predicate<Path> leaveOut) throws IOException, InterruptedException {
        FolderWalk walk = new FolderWalk(root, leaveOut);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        walk.files.sort(null);
        return new Found(walk.files, walk.closed);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            return FileVisitResult.TERMINATE;
        }
        boolean wanted = folder.equals(root) || (!isHidden(folder) && !leaveOut.test(folder));
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
        LOG.info("{} was left out: {}", path, cause.toString());
        if (path.equals(root)) {
            throw cause;
        }
        if (!(cause instanceof FileSystemLoopException) && !isHidden(path)) {
            closed.add(path);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) {
        if (cause != null) {
            closed.add(folder);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) throws IOException {
        return path.getFileName().toString().startsWith(".") || Files.isHidden(path);
    }
}
