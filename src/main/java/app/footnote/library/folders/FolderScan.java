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
 * One look at files of the library and at folders that were added. New files are taken in first, so that a file that
 * was only moved within a course is recognised before it is missed. For one thread.
 */
final class FolderScan {

    private final Catalogue catalogue;
    private final FileImporter intake;
    private final Predicate<WatchedFolder> folders;
    private final Predicate<Path> wanted;
    private final List<Addition> files = new ArrayList<>();
    private final List<Note> gone = new ArrayList<>();
    private final Set<Path> unreachable = new HashSet<>();

    /**
     * @param folders which of those that were added are looked into for new files
     * @param wanted which files are looked at
     */
    FolderScan(Catalogue catalogue, FileImporter intake, Predicate<WatchedFolder> folders, Predicate<Path> wanted) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.folders = folders;
        this.wanted = wanted;
    }

    /** Takes in what is new or changed, and names what is gone; removing that is left to the caller. */
    FolderScanResult look() throws LibraryException, InterruptedException {
        for (WatchedFolder folder : catalogue.folders().stream().filter(folders).toList()) {
            takeIn(folder);
        }
        for (CatalogueEntry entry : catalogue
                .find(entry -> entry.note().isHere() && wanted.test(entry.note().file()))) {
            lookAt(entry);
        }
        return new FolderScanResult(files, gone, unreachable.stream().sorted().toList());
    }

    private void takeIn(WatchedFolder folder) throws LibraryException, InterruptedException {
        if (!folder.isAvailable()) {
            unreachable.add(folder.path());
            return;
        }
        try {
            for (Path file : intake.walk(folder).files()) {
                if (wanted.test(file) && !catalogue.isExcluded(file) && intake.at(file).isEmpty()) {
                    keep(intake.addNew(file, folder.course()));
                }
            }
        } catch (IOException e) {
            unreachable.add(folder.path());
        }
    }

    private void lookAt(CatalogueEntry entry) throws LibraryException, InterruptedException {
        Path file = entry.note().file();
        if (!Files.notExists(file)) {
            keep(intake.lookAgain(entry));
            return;
        }
        WatchedFolder home = home(entry.note());
        if (home.isAvailable()) {
            gone.add(entry.note());
        } else {
            unreachable.add(home.path());
        }
    }

    /** The folder that was added and holds the note's file, or else the one that the file was in. */
    private WatchedFolder home(Note note) {
        return catalogue.folderOf(note.file())
                .orElseGet(() -> new WatchedFolder(note.file().resolveSibling(""), note.course(), "", false));
    }

    private void keep(Addition addition) {
        switch (addition) {
            case Addition.Unchanged _, Addition.Unsupported _, Addition.Duplicate _, Addition.Gone _ -> {
            }
            case Addition.Queued _, Addition.QueuedAgain _, Addition.Moved _, Addition.Shared _, Addition.Refused _ ->
                    files.add(addition);
        }
    }
}
