package app.footnote.read.pdf;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.read.format.ReadFailures;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What to say to a student when a PDF cannot be opened. */
final class PdfReadFailures {

    /** Where readers look for the marks of a PDF's beginning and end. */
    private static final int REACH_BYTES = 1024;

    private PdfReadFailures() {
    }

    static Failure needsPassword(Path file) {
        return ReadFailures.of(
                Kind.NEEDS_PASSWORD,
                file,
                "{file} is locked with a password.",
                "Open it in a PDF viewer, print or save it as a PDF without a password, and add that.");
    }

    static Failure needsCertificate(Path file) {
        return ReadFailures.of(
                Kind.NEEDS_PASSWORD,
                file,
                "{file} is locked for those who hold a certificate.",
                "Ask whoever gave it to you for a copy that is not locked, and add that.");
    }

    static Failure noPages(Path file) {
        return ReadFailures.of(
                Kind.EMPTY,
                file,
                "{file} has no pages.",
                "Check that it was saved with its content, then try again.");
    }

    static Failure damaged(Path file) {
        return ReadFailures.of(
                Kind.DAMAGED,
                file,
                "{file} is damaged: %s.".formatted(damage(file)),
                "Download or export it again; if it opens in a PDF viewer, print it to a new PDF and add that.");
    }

    private static String damage(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (!read(bytes, 0).contains("%PDF-")) {
                return "it does not begin as a PDF does";
            }
            return read(bytes, Math.max(0, bytes.length() - REACH_BYTES)).contains("%%EOF")
                    ? "its pages cannot be found in it"
                    : "its end is missing";
        } catch (IOException e) {
            return "it cannot be read to its end";
        }
    }

    private static String read(RandomAccessFile bytes, long position) throws IOException {
        byte[] buffer = new byte[(int) Math.min(REACH_BYTES, bytes.length() - position)];
        bytes.seek(position);
        bytes.readFully(buffer);
        return new String(buffer, StandardCharsets.ISO_8859_1);
    }
}
