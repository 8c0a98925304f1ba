package app.footnote.ui.library;

import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.read.NoteReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Explains why files cannot be added. */
final class FileRejection {

    private static final Messages TEXTS = Messages.of("ui-library");

    private FileRejection() {
    }

    /** Why none of the files can be added, judged by their names; empty if one of them can. */
    static Optional<Failure> ifNoneReadable(List<Path> paths) {
        boolean any = paths.stream().anyMatch(path -> Files.isDirectory(path) || NoteReader.kindOf(path).isPresent());
        return any || paths.isEmpty()
                ? Optional.empty()
                : Optional.of(merged(paths.stream().map(FileRejection::of).toList()).getFirst());
    }

    /** Why a file of another format cannot be added. */
    static Failure of(Path file) {
        return new Failure(
                Failure.Kind.UNSUPPORTED, Message.of("read.file.unsupported", file.getFileName().toString()),
                Remedy.of(RemedyAction.EXPORT_TO_SUPPORTED_FORMAT));
    }

    /** Merges several failures into one that counts them and shows the first. */
    static List<Failure> merged(List<Failure> failures) {
        if (failures.size() <= 1) {
            return failures;
        }
        Failure first = failures.getFirst();
        Message problem = Message.of("ui-library.file.several", failures.size(), first.problem());
        return List.of(new Failure(first.kind(), problem, first.remedy()));
    }

    /** The extension of a file, such as ".docx". */
    static String extension(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? TEXTS.text("file.no-extension") : name.substring(dot);
    }
}
