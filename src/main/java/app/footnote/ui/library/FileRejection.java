package app.footnote.ui.library;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.read.NoteReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Why something cannot be added. */
final class FileRejection {

    private FileRejection() {
    }

    /** Why nothing of this can be added, as far as can be told without opening it; empty if something can. */
    static Optional<Failure> ifNoneReadable(List<Path> paths) {
        boolean any = paths.stream().anyMatch(path -> Files.isDirectory(path) || NoteReader.kindOf(path).isPresent());
        return any || paths.isEmpty()
                ? Optional.empty()
                : Optional.of(merged(paths.stream().map(FileRejection::of).toList()).getFirst());
    }

    static Failure of(Path file) {
        return Failure.verbatim(
                Failure.Kind.UNSUPPORTED,
                "“%s” is of a kind that Footnote does not read.".formatted(file.getFileName()),
                "Save or print it as PDF, Markdown or plain text, and add that.");
    }

    /** The same failures, many of them told as one. */
    static List<Failure> merged(List<Failure> failures) {
        if (failures.size() <= 1) {
            return failures;
        }
        Failure first = failures.getFirst();
        return List.of(
                Failure.verbatim(
                        first.kind(),
                        "%d files were not added; the first: %s".formatted(failures.size(),
                                FailureWording.problem(first)),
                        FailureWording.WINDOW.remedy(first)));
    }

    /** Such as ".docx". */
    static String extension(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "no ending" : name.substring(dot);
    }
}
