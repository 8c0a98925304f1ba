package app.footnote.read.pdf;

import app.footnote.model.Box;
import app.footnote.read.format.Deadline;
import app.footnote.read.format.PageIssue;
import app.footnote.read.format.ReadException;
import app.footnote.read.pdf.annotation.PageAnnotations;
import app.footnote.read.pdf.glyph.GlyphCollector;
import app.footnote.read.pdf.glyph.OptionalContent;
import app.footnote.read.pdf.glyph.PageGlyphs;
import app.footnote.read.pdf.glyph.UnknownText;
import app.footnote.read.pdf.line.LineBuilder;
import app.footnote.read.pdf.line.PageLine;
import app.footnote.read.pdf.line.PageLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.jspecify.annotations.Nullable;
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
    private final OptionalContent layers;
    private final GlyphCollector collector;

    private PdfFile(PDDocument document) {
        this.document = document;
        document.setResourceCache(new FontCache());
        this.pages = new PdfPages(document);
        this.layers = OptionalContent.of(document);
        this.collector = new GlyphCollector(layers);
    }

    /** @throws ReadException if the file needs a password or a certificate, or is too damaged to be opened */
    static PdfFile open(Path file) throws ReadException {
        try {
            return new PdfFile(PdfOpener.open(file, MAX_BYTES_IN_MEMORY));
        } catch (InvalidPasswordException e) {
            throw new ReadException(PdfReadFailures.needsPassword(file), e);
        } catch (NoClassDefFoundError e) {
            // PDFBox needs another library for files that are locked with a certificate.
            throw new ReadException(PdfReadFailures.needsCertificate(file), e);
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} cannot be opened", file, e);
            throw new ReadException(PdfReadFailures.damaged(file), e);
        }
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return pages.count();
    }

    /**
     * Reads a page. If it is damaged or the deadline passes, a part of its text is missing.
     *
     * @param number the page's number, counted from 1
     */
    PdfPage page(int number, Deadline deadline) {
        PDPage page = null;
        try {
            page = pages.page(number);
            if (MissingPages.contains(page)) {
                return failed(number, page, PageIssue.DAMAGED);
            }
            PageAnnotations annotations = PageAnnotations.of(page, layers);
            PageGlyphs glyphs = collector.collect(page, visibleBox(page), annotations.appearances(), deadline);
            List<PageLine> lines = LineBuilder.lines(glyphs.glyphs());
            return new PdfPage(
                    new PageLines(number, visibleBox(page), page.getRotation(), lines),
                    glyphs.issue().or(() -> unknownCharacters(lines)),
                    annotations.remarks(),
                    annotations.attachments());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("Page {} cannot be read: {}", number, e.toString());
            LOG.debug("Page {} cannot be read", number, e);
            return failed(number, page, PageIssue.DAMAGED);
        }
    }

    private static PdfPage failed(int number, @Nullable PDPage page, PageIssue issue) {
        Box visible = page == null ? A4 : visibleBox(page);
        return new PdfPage(
                new PageLines(number, visible, 0, List.of()), Optional.of(issue), List.of(), List.of());
    }

    private static Optional<PageIssue> unknownCharacters(List<PageLine> lines) {
        return lines.stream().anyMatch(line -> line.text().contains(UnknownText.MARK))
                ? Optional.of(PageIssue.UNKNOWN_CHARACTERS)
                : Optional.empty();
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
