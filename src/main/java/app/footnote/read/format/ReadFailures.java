package app.footnote.read.format;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.nio.file.Path;
import java.time.Duration;

/** The failures that files of every format have in common. */
public final class ReadFailures {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;

    private ReadFailures() {
    }

    public static Failure missing(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return new Failure(
                Kind.MISSING,
                Message.of("read.file.missing", name(file)),
                Remedy.of(RemedyAction.RESTORE_FILE, (folder == null ? file : folder).toString()));
    }

    public static Failure folder(Path file) {
        return new Failure(
                Kind.UNSUPPORTED,
                Message.of("read.file.folder", name(file)),
                Remedy.of(RemedyAction.ADD_FILES_IN_FOLDER));
    }

    public static Failure accessDenied(Path file) {
        return new Failure(
                Kind.UNREADABLE,
                Message.of("read.file.access-denied", name(file)),
                Remedy.of(RemedyAction.CHECK_READ_PERMISSION));
    }

    public static Failure readError(Path file) {
        return new Failure(
                Kind.UNREADABLE,
                Message.of("read.file.read-error", name(file)),
                Remedy.of(RemedyAction.CONNECT_DISK));
    }

    /** @param limit the most bytes that a file of its format may have */
    public static Failure tooLarge(Path file, long bytes, long limit) {
        return new Failure(
                Kind.TOO_LARGE,
                Message.of("read.file.too-large", name(file), size(bytes), size(limit)),
                Remedy.of(RemedyAction.SPLIT_FILE));
    }

    public static Failure unsupportedFormat(Path file) {
        return new Failure(
                Kind.UNSUPPORTED,
                Message.of("read.file.unsupported", name(file)),
                Remedy.of(RemedyAction.EXPORT_TO_SUPPORTED_FORMAT));
    }

    /** @param content what the file contains, see {@link FileSignature#nonTextContent} */
    public static Failure notText(Path file, Message content) {
        return new Failure(
                Kind.UNSUPPORTED,
                Message.of("read.file.not-text", name(file), content),
                Remedy.of(RemedyAction.EXPORT_TO_SUPPORTED_FORMAT));
    }

    public static Failure noText(Path file) {
        return new Failure(
                Kind.EMPTY,
                Message.of("read.file.no-text", name(file)),
                Remedy.of(RemedyAction.CHECK_FILE_CONTENT));
    }

    /** The file has pages, but they contain images at most. */
    public static Failure noTextOnPages(Path file, int pages) {
        return new Failure(
                Kind.EMPTY,
                Message.of("read.pages.no-text", name(file), pages),
                Remedy.of(RemedyAction.RECOGNISE_TEXT));
    }

    static Failure timeout(Path file, Duration limit) {
        return new Failure(
                Kind.TOOK_TOO_LONG,
                Message.of("read.file.timeout", name(file), limit.toSeconds()),
                Remedy.of(RemedyAction.PRINT_OR_SPLIT_FILE));
    }

    /** The work waited for other programs or for a disk. */
    static Failure stalled(Path file, Duration limit) {
        return new Failure(
                Kind.TOOK_TOO_LONG,
                Message.of("read.file.stalled", name(file), limit.toSeconds()),
                Remedy.of(RemedyAction.TRY_AGAIN_LATER));
    }

    static Failure outOfMemory(Path file) {
        return new Failure(
                Kind.TOO_LARGE,
                Message.of("read.file.out-of-memory", name(file)),
                Remedy.of(RemedyAction.SPLIT_FILE));
    }

    static Failure nestedTooDeeply(Path file) {
        return new Failure(
                Kind.DAMAGED,
                Message.of("read.file.nested-too-deeply", name(file)),
                Remedy.of(RemedyAction.SIMPLIFY_FILE));
    }

    /** The file's name without its folder, as an argument of a message. */
    public static String name(Path file) {
        Path name = file.getFileName();
        return (name == null ? file : name).toString();
    }

    private static Message size(long bytes) {
        return bytes >= MEGABYTE
                ? Message.of("read.size.megabytes", Math.round((double) bytes / MEGABYTE))
                : Message.of("read.size.kilobytes", Math.max(1, bytes / KILOBYTE));
    }
}
