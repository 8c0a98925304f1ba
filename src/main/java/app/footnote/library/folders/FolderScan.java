package app.footnote.library.folders;

import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.WatchedFolder;
import app.footnote.model.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One scan of files and added folders. Imports new files first, so that a file that was moved within a course is
 * recognized before its old path is found to be missing. Not thread-safe.
 */
final class FolderScan {

    private final Catalogue catalogue;
    private final FileImporter importer;
    private final Predicate<WatchedFolder> folders;
    private final Predicate<Path> paths;
    private final List<Addition> files = new ArrayList<>();
    private final List<Note> gone = new ArrayList<>();
    private final Set<Path> unreachable = new HashSet<>();

    /**
     * @param folders selects the added folders to scan for new files
     * @param paths selects the files to look at
     */
    FolderScan(Catalogue catalogue, FileImporter importer, Predicate<WatchedFolder> folders, Predicate<Path> paths) {
        this.catalogue = catalogue;
        this.importer = importer;
        this.folders = folders;
        this.paths = paths;
    }

    /** Imports new and changed files. Returns notes whose files are gone, which the caller removes. */
    FolderScanResult run() throws LibraryException, InterruptedException {
        for (WatchedFolder folder : catalogue.folders().stream().filter(folders).toList()) {
            importFrom(folder);
        }
        for (CatalogueEntry entry : catalogue
                .find(entry -> entry.note().isHere() && paths.test(entry.note().file()))) {
            check(entry);
        }
        return new FolderScanResult(files, gone, unreachable.stream().sorted().toList());
    }

    private void importFrom(WatchedFolder folder) throws LibraryException, InterruptedException {
        if (!folder.isAvailable()) {
            unreachable.add(folder.path());
            return;
        }
        try {
            for (Path file : importer.walk(folder).files()) {
                if (paths.test(file) && !catalogue.isExcluded(file) && importer.entriesAt(file).isEmpty()) {
                    report(importer.addNew(file, folder.course()));
                }
            }
        } catch (IOException e) {
            unreachable.add(folder.path());
        }
    }

    private void check(CatalogueEntry entry) throws LibraryException, InterruptedException {
        Path file = entry.note().file();
        if (!Files.notExists(file)) {
            report(importer.checkAgain(entry));
            return;
        }
        WatchedFolder folder = folderOf(entry.note());
        if (folder.isAvailable()) {
            gone.add(entry.note());
        } else {
            unreachable.add(folder.path());
        }
    }

    /** The added folder that contains the note's file, otherwise the file's parent folder. */
    private WatchedFolder folderOf(Note note) {
        return catalogue.folderOf(note.file())
                .orElseGet(() -> new WatchedFolder(note.file().resolveSibling(""), note.course(), "", false));
    }

    private void report(Addition addition) {
        switch (addition) {
            case Addition.Unchanged _, Addition.Unsupported _, Addition.Duplicate _, Addition.Gone _ -> {
            }
            case Addition.Queued _, Addition.QueuedAgain _, Addition.Moved _, Addition.Shared _, Addition.Refused _ ->
                    files.add(addition);
        }
    }
}
