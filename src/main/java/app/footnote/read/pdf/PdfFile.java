package app.footnote.read.pdf;

import app.footnote.model.Box;
import app.footnote.read.format.Deadline;
import app.footnote.read.format.ReadException;
import app.footnote.read.pdf.glyph.Glyph;
import app.footnote.read.pdf.glyph.GlyphCollector;
import app.footnote.read.pdf.line.LineBuilder;
import app.footnote.read.pdf.line.PageLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open PDF. Not safe for use by many threads at once. */
final class PdfFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PdfFile.class);

    /** Files up to here are read at once, which is faster and leaves the file free to be moved. */
    private static final long IN_MEMORY_BYTES = 64 * 1024 * 1024;

    private static final Box A4 = box(PDRectangle.A4);

    private final PDDocument document;
    private final PdfPages pages;
    private final GlyphCollector collector = new GlyphCollector();

    private PdfFile(PDDocument document) {
        this.document = document;
        document.setResourceCache(new FontsOnly());
        this.pages = new PdfPages(document);
    }

    /** @throws ReadException if the file needs a password, is damaged beyond repair or has no pages */
    static PdfFile open(Path file) throws ReadException {
        RandomAccessRead source = null;
        try {
            source = source(file);
            return new PdfFile(Loader.loadPDF(source, "", null, null, IOUtils.createTempFileOnlyStreamCache()));
        } catch (InvalidPasswordException e) {
            IOUtils.closeQuietly(source);
            throw new ReadException(PdfReadFailures.needsPassword(file), e);
        } catch (NoClassDefFoundError e) {
            // PDFBox asks for another library where a certificate takes the place of the password.
            IOUtils.closeQuietly(source);
            throw new ReadException(PdfReadFailures.needsCertificate(file), e);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeQuietly(source);
            LOG.debug("{} cannot be opened", file, e);
            throw new ReadException(PdfReadFailures.damaged(file), e);
        }
    }

    private static RandomAccessRead source(Path file) throws IOException {
        return Files.size(file) > IN_MEMORY_BYTES
                ? new RandomAccessReadBufferedFile(file.toFile())
                : new RandomAccessReadBuffer(Files.readAllBytes(file));
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return pages.count();
    }

    /**
     * The lines of a page. A page that is broken or takes too long has none.
     *
     * @param number counted from 1
     */
    PageLines lines(int number, Deadline deadline) {
        PDPage page = null;
        try {
            page = pages.page(number);
            List<Glyph> glyphs = collector.collect(page, visible(page), deadline);
            return new PageLines(number, visible(page), page.getRotation(), LineBuilder.lines(glyphs));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.warn("Page {} cannot be read and counts as without text: {}", number, e.toString());
            LOG.debug("Page {} cannot be read", number, e);
            return new PageLines(number, page == null ? A4 : visible(page), 0, List.of());
        }
    }

    private static Box visible(PDPage page) {
        PDRectangle crop = page.getCropBox();
        return crop.getWidth() > 0 && crop.getHeight() > 0 ? box(crop) : A4;
    }

    private static Box box(PDRectangle rectangle) {
        return new Box(
                rectangle.getLowerLeftX(),
                rectangle.getLowerLeftY(),
                rectangle.getUpperRightX(),
                rectangle.getUpperRightY());
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }

    /** Pictures and forms of pages that have been read are not needed again; fonts are, on nearly every page. */
    private static final class FontsOnly extends DefaultResourceCache {

        @Override
        public void put(COSObject indirect, PDXObject xobject) {
            // Not kept.
        }
    }
}
