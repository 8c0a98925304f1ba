package app.footnote.cli.print;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Names files by their path from the folder that was added. Immutable.
 *
 * @param folders the folders that were added
 */
public record FileNamePrinter(List<Path> folders) {

    /** The path from the outermost added folder that contains the file, with {@code /} between names. */
    public String of(Path file) {
        Path name = folders.stream()
                .filter(file::startsWith)
                .min(Comparator.comparingInt(Path::getNameCount))
                .map(folder -> folder.relativize(file))
                .orElse(file.getFileName());
        return StreamSupport.stream(name.spliterator(), false).map(Path::toString).collect(Collectors.joining("/"));
    }
}
