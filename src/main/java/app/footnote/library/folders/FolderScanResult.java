package app.footnote.library.folders;

import app.footnote.model.Note;
import java.nio.file.Path;
import java.util.List;

/**
 * The result of scanning the files and folders of a library. Immutable.
 *
 * @param files the result for each file, except unchanged ones
 * @param gone notes that were removed from the library because their files are gone
 * @param unreachable folders that could not be read, such as on a drive that is not connected; their notes stay
 */
public record FolderScanResult(List<Addition> files, List<Note> gone, List<Path> unreachable) {

    public FolderScanResult {
        files = List.copyOf(files);
        gone = List.copyOf(gone);
        unreachable = List.copyOf(unreachable);
    }
}
