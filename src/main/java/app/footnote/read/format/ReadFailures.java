package app.footnote.read.format;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What to say to a student when a file, whatever its format, cannot be read. */
public final class ReadFailures {

    private ReadFailures() {
    }

    public static Failure missing(Path file) {
        return of(
                Kind.MISSING,
                file,
                "{file} is not there any more; it was moved, renamed or deleted.",
                "Put it back in %s, or add it again from where it is now."
                        .formatted(file.toAbsolutePath().getParent()));
    }

    public static Failure isFolder(Path file) {
        return of(
                Kind.UNSUPPORTED,
                file,
                "{file} is a folder, not a file.",
                "Add the notes inside of it.");
    }

    public static Failure unreadable(Path file) {
        return of(
                Kind.UNREADABLE,
                file,
                "{file} may not be opened: the computer denies access to it.",
                "Give yourself permission to read the file, then try again.");
    }

    public static Failure brokenOff(Path file) {
        return of(
                Kind.UNREADABLE,
                file,
                "{file} could not be read to its end; its disk or network folder gave an error.",
                "Check that the disk is connected, or copy the file to this computer, then try again.");
    }

    public static Failure tooLarge(Path file, long bytes, long limit) {
        return of(
                Kind.TOO_LARGE,
                file,
                "{file} has %s, more than the %s that can be read.".formatted(size(bytes), size(limit)),
                "Split it into smaller files and add those.");
    }

    public static Failure unsupported(Path file) {
        return of(
                Kind.UNSUPPORTED,
                file,
                "{file} is of a kind that Footnote cannot read.",
                "Save or export it as PDF, Markdown or plain text, and add that.");
    }

    /** @param content what the file really is, such as "a ZIP archive" */
    public static Failure notText(Path file, String content) {
        return of(
                Kind.UNSUPPORTED,
                file,
                "{file} is called a text file, but its content is %s.".formatted(content),
                "Export it as PDF, Markdown or plain text, and add that.");
    }

    public static Failure empty(Path file) {
        return of(
                Kind.EMPTY,
                file,
                "{file} has no text in it.",
                "Check that it was saved with its content, then try again.");
    }

    /** A file with pages, but with pictures of text at best. */
    public static Failure withoutText(Path file, int pages) {
        return of(
                Kind.EMPTY,
                file,
                "No text was found on %s of {file}; it seems to be scanned or drawn."
                        .formatted(pages == 1 ? "the only page" : "any of the %d pages".formatted(pages)),
                "Run text recognition (OCR) over it, for example with OCRmyPDF, and add the result.");
    }

    static Failure tookTooLong(Path file, Duration limit) {
        return of(
                Kind.TOOK_TOO_LONG,
                file,
                "Reading {file} was given up after %d seconds.".formatted(limit.toSeconds()),
                "Print it to a new PDF or split it, and add that; or try again when the computer is less busy.");
    }

    static Failure needsTooMuchMemory(Path file) {
        return of(
                Kind.TOO_LARGE,
                file,
                "{file} needs more memory than Footnote may use.",
                "Split it into smaller files and add those.");
    }

    static Failure tooDeep(Path file) {
        return of(
                Kind.DAMAGED,
                file,
                "{file} is nested too deeply to be read.",
                "Check that it is really a note, and simplify what is nested in it.");
    }

    /** @param reason with {@code {file}} where the file is named */
    public static Failure of(Kind kind, Path file, String reason, String remedy) {
        Path name = file.getFileName();
        return Failure.verbatim(kind, reason.replace("{file}", "“" + (name == null ? file : name) + "”"), remedy);
    }

    private static String size(long bytes) {
        double megabytes = bytes / (1024.0 * 1024.0);
        return megabytes >= 1
                ? String.format(Locale.ROOT, "%.0f MB", megabytes)
                : String.format(Locale.ROOT, "%d KB", Math.max(1, bytes / 1024));
    }
}
