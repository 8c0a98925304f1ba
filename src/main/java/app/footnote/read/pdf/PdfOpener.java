package app.footnote.read.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens PDFs for reading and for showing, so that both have the same pages. */
public final class PdfOpener {

    private PdfOpener() {
    }

    /**
     * Opens a file. Pages that are missing in a damaged file are replaced by empty ones, so that the others keep their
     * numbers.
     *
     * @param maxBytesInMemory files up to this size are loaded into memory, which is faster and does not lock the file
     * @throws InvalidPasswordException if the file needs a password
     * @throws IOException if the file is missing, locked or damaged
     */
    public static PDDocument open(Path file, long maxBytesInMemory) throws IOException {
        if (Files.size(file) > maxBytesInMemory) {
            return open(new RandomAccessReadBufferedFile(file.toFile()));
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            return open(new RandomAccessReadBuffer(bytes));
        } catch (InvalidPasswordException e) {
            if (AttachmentEncryption.ignoreIn(bytes)) {
                return open(new RandomAccessReadBuffer(bytes));
            }
            throw e;
        }
    }

    private static PDDocument open(RandomAccessRead source) throws IOException {
        try {
            PDDocument document = Loader.loadPDF(source, "", null, null, IOUtils.createTempFileOnlyStreamCache());
            MissingPages.fillIn(document);
            return document;
        } catch (IOException | RuntimeException | NoClassDefFoundError e) {
            IOUtils.closeQuietly(source);
            throw e;
        }
    }
}
