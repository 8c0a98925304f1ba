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

/** An open PDF. Not thread-safe. */
final class PdfFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PdfFile.class);

    /** Files up to this size are loaded into memory, which is faster and does not lock the file. */
    private static final long MAX_BYTES_IN_MEMORY = 64 * 1024 * 1024;

    private static final Box A4 = box(PDRectangle.A4);

    private final PDDocument document;
    private final PdfPages pages;
    private final GlyphCollector collector = new GlyphCollector();

    private PdfFile(PDDocument document) {
        this.document = document;
        document.setResourceCache(new FontCache());
        this.pages = new PdfPages(document);
    }

    /** @throws ReadException if the file needs a password or a certificate, or is too damaged to be opened */
    static PdfFile open(Path file) throws ReadException {
        RandomAccessRead source = null;
        try {
            source = source(file);
            return new PdfFile(Loader.loadPDF(source, "", null, null, IOUtils.createTempFileOnlyStreamCache()));
        } catch (InvalidPasswordException e) {
            IOUtils.closeQuietly(source);
            throw new ReadException(PdfReadFailures.needsPassword(file), e);
        } catch (NoClassDefFoundError e) {
            // PDFBox needs another library for files that are locked with a certificate.
            IOUtils.closeQuietly(source);
            throw new ReadException(PdfReadFailures.needsCertificate(file), e);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeQuietly(source);
            LOG.debug("{} cannot be opened", file, e);
            throw new ReadException(PdfReadFailures.damaged(file), e);
        }
    }

    private static RandomAccessRead source(Path file) throws IOException {
        return Files.size(file) > MAX_BYTES_IN_MEMORY
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
     * The lines of a page; none if the page is damaged or the deadline passes.
     *
     * @param number the page's number, counted from 1
     */
    PageLines lines(int number, Deadline deadline) {
        PDPage page = null;
        try {
            page = pages.page(number);
            List<Glyph> glyphs = collector.collect(page, visibleBox(page), deadline);
            return new PageLines(number, visibleBox(page), page.getRotation(), LineBuilder.lines(glyphs));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.warn("Page {} cannot be read and counts as without text: {}", number, e.toString());
            LOG.debug("Page {} cannot be read", number, e);
            return new PageLines(number, page == null ? A4 : visibleBox(page), 0, List.of());
        }
    }

    private static Box visibleBox(PDPage page) {
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

    /** Caches only fonts, which nearly every page needs. Images and forms are not needed again. */
    private static final class FontCache extends DefaultResourceCache {

        @Override
        public void put(COSObject indirect, PDXObject xobject) {
            // Not cached.
        }
    }
}
