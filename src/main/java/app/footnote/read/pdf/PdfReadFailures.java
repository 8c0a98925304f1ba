package app.footnote.read.pdf;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.read.format.ReadFailures;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The failures that only PDFs have. */
final class PdfReadFailures {

    /** PDF readers look for the header within this many bytes of the start, and for the end mark near the end. */
    private static final int SEARCHED_BYTES = 1024;

    private PdfReadFailures() {
    }

    static Failure needsPassword(Path file) {
        return new Failure(
                Kind.NEEDS_PASSWORD,
                Message.of("read.pdf.password", ReadFailures.name(file)),
                Remedy.of(RemedyAction.REMOVE_PASSWORD));
    }

    static Failure needsCertificate(Path file) {
        return new Failure(
                Kind.NEEDS_PASSWORD,
                Message.of("read.pdf.certificate", ReadFailures.name(file)),
                Remedy.of(RemedyAction.ASK_FOR_UNLOCKED_COPY));
    }

    /** @param most the most pages that are read */
    static Failure tooManyPages(Path file, int pages, int most) {
        return new Failure(
                Kind.TOO_LARGE,
                Message.of("read.pdf.too-many-pages", ReadFailures.name(file), pages, most),
                Remedy.of(RemedyAction.SPLIT_FILE));
    }

    static Failure noPages(Path file) {
        return new Failure(
                Kind.EMPTY,
                Message.of("read.pdf.no-pages", ReadFailures.name(file)),
                Remedy.of(RemedyAction.CHECK_FILE_CONTENT));
    }

    static Failure damaged(Path file) {
        return new Failure(
                Kind.DAMAGED,
                Message.of("read.pdf.damaged", ReadFailures.name(file), damage(file)),
                Remedy.of(RemedyAction.EXPORT_FILE_AGAIN));
    }

    private static Message damage(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (!read(bytes, 0).contains("%PDF-")) {
                return Message.of("read.pdf.damage.no-header");
            }
            return read(bytes, Math.max(0, bytes.length() - SEARCHED_BYTES)).contains("%%EOF")
                    ? Message.of("read.pdf.damage.no-pages")
                    : Message.of("read.pdf.damage.no-end");
        } catch (IOException e) {
            return Message.of("read.pdf.damage.unreadable");
        }
    }

    private static String read(RandomAccessFile bytes, long position) throws IOException {
        byte[] buffer = new byte[(int) Math.min(SEARCHED_BYTES, bytes.length() - position)];
        bytes.seek(position);
        bytes.readFully(buffer);
        return new String(buffer, StandardCharsets.ISO_8859_1);
    }
}
