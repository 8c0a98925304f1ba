package app.footnote.library.folders;

import app.footnote.model.Note;
import java.nio.file.Path;
import java.util.List;

/**
 * What was found when the library looked at its files again.
 *
 * @param files what became of each file that is there, unchanged ones left out
 * @param gone notes that left the library because their files are gone
 * @param unreachable folders that could not be looked at, such as an unplugged drive; their notes stay
 */
public record FolderScanResult(List<Addition> files, List<Note> gone, List<Path> unreachable) {

    public FolderScanResult {
        files = List.copyOf(files);
        gone = List.copyOf(gone);
        unreachable = List.copyOf(unreachable);
    }
}
