package app.footnote.read;

import app.footnote.model.Failure;
import app.footnote.model.Failure.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What to say to a student when a file, whatever its format, cannot be read. */
final class Failures {

    private Failures() {
    }

    static Failure missing(Path file) {
        return new Failure(
                Kind.MISSING,
                "“%s” is not there any more; it was moved, renamed or deleted.".formatted(name(file)),
                "Put it back in %s, or add it again from where it is now."
                        .formatted(file.toAbsolutePath().getParent()));
    }

    static Failure isFolder(Path file) {
        return new Failure(
                Kind.UNSUPPORTED,
                "“%s” is a folder, not a file.".formatted(name(file)),
                "Add the notes inside of it.");
    }

    static Failure unreadable(Path file) {
        return new Failure(
                Kind.UNREADABLE,
                "“%s” may not be opened: the computer denies access to it.".formatted(name(file)),
                "Give yourself permission to read the file, then try again.");
    }

    static Failure brokenOff(Path file) {
        return new Failure(
                Kind.UNREADABLE,
                "“%s” could not be read to its end; its disk or network folder gave an error.".formatted(name(file)),
                "Check that the disk is connected, or copy the file to this computer, then try again.");
    }

    static Failure tooLarge(Path file, long bytes, long limit) {
        return new Failure(
                Kind.TOO_LARGE,
                "“%s” has %s, more than the %s that can be read.".formatted(name(file), size(bytes), size(limit)),
                "Split it into smaller files and add those.");
    }

    static Failure unsupported(Path file) {
        return new Failure(
                Kind.UNSUPPORTED,
                "“%s” is of a kind that Footnote cannot read.".formatted(name(file)),
                "Save or export it as PDF, Markdown or plain text, and add that.");
    }

    /** @param content what the file really is, such as "a ZIP archive" */
    static Failure notText(Path file, String content) {
        return new Failure(
                Kind.UNSUPPORTED,
                "“%s” is called a text file, but its content is %s.".formatted(name(file), content),
                "Export it as PDF, Markdown or plain text, and add that.");
    }

    static Failure empty(Path file) {
        return new Failure(
                Kind.EMPTY,
                "“%s” has no text in it.".formatted(name(file)),
                "Check that it was saved with its content, then try again.");
    }

    /** A file with pages, but with pictures of text at best. */
    static Failure withoutText(Path file, int pages) {
        return new Failure(
                Kind.EMPTY,
                "No text was found on %s of “%s”; it seems to be scanned or drawn."
                        .formatted(pages == 1 ? "the only page" : "any of the %d pages".formatted(pages), name(file)),
                "Run text recognition (OCR) over it, for example with OCRmyPDF, and add the result.");
    }

    static Failure tookTooLong(Path file, Duration limit) {
        return new Failure(
                Kind.TOOK_TOO_LONG,
                "Reading “%s” was given up after %d seconds.".formatted(name(file), limit.toSeconds()),
                "Print it to a new PDF or split it, and add that; or try again when the computer is less busy.");
    }

    static Failure needsTooMuchMemory(Path file) {
        return new Failure(
                Kind.TOO_LARGE,
                "“%s” needs more memory than Footnote may use.".formatted(name(file)),
                "Split it into smaller files and add those.");
    }

    static Failure tooDeep(Path file) {
        return new Failure(
                Kind.DAMAGED,
                "“%s” is nested too deeply to be read.".formatted(name(file)),
                "Check that it is really a note, and simplify what is nested in it.");
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static String size(long bytes) {
        double megabytes = bytes / (1024.0 * 1024.0);
        return megabytes >= 1
                ? String.format(Locale.ROOT, "%.0f MB", megabytes)
                : String.format(Locale.ROOT, "%d KB", Math.max(1, bytes / 1024));
    }
}
