package app.footnote.ui.page.pdf;

import app.footnote.read.pdf.PdfOpener;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** An open PDF whose pages can be rendered. Safe for use by several threads; one page is rendered at a time. */
public final class PdfPageRenderer implements AutoCloseable {

    /** Files up to this size are read into memory, which is faster and does not lock the file. */
    private static final long MAX_IN_MEMORY_BYTES = 32L * 1024 * 1024;
    /** 48 MB; a larger image is rendered smaller than requested. */
    private static final double MAX_PIXELS = 12_000_000;
    private static final int OPAQUE = 0xFF000000;

    private final PDDocument document;

    private PdfPageRenderer(PDDocument document) {
        this.document = document;
    }

    /** @throws IOException if the file is missing, locked or damaged */
    public static PdfPageRenderer open(Path file) throws IOException {
        try {
            return new PdfPageRenderer(PdfOpener.open(file, MAX_IN_MEMORY_BYTES));
        } catch (RuntimeException e) {
            throw new IOException("The PDF is damaged", e);
        }
    }

    /**
     * Renders a page.
     *
     * @param page counted from 0
     * @param widthPixels the width of the image, after cropping and rotation
     * @param cancelled is checked again and again; rendering stops when it is true
     * @throws CancellationException if rendering was stopped
     * @throws IOException if the page is damaged, or the document closed
     */
    synchronized Image render(int page, int widthPixels, BooleanSupplier cancelled) throws IOException {
        try {
            Renderer renderer = new Renderer(document, cancelled);
            return image(renderer.renderImage(page, scale(document.getPage(page), widthPixels), ImageType.RGB));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("Page " + (page + 1) + " cannot be rendered", e);
        }
    }

    private static float scale(PDPage page, int widthPixels) {
        boolean sideways = page.getRotation() % 180 != 0;
        float width = page.getCropBox().getWidth();
        float height = page.getCropBox().getHeight();
        // Half a pixel more, because PDFBox rounds down.
        double requested = (widthPixels + 0.5) / Math.max(1.0, sideways ? height : width);
        double max = Math.sqrt(MAX_PIXELS / Math.max(1.0, width * height));
        return (float) Math.min(requested, max);
    }

    /** The image uses the memory of the rendered picture, to which nothing is written any more. */
    private static Image image(BufferedImage picture) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        return new WritableImage(
                new PixelBuffer<>(
                        picture.getWidth(),
                        picture.getHeight(),
                        IntBuffer.wrap(pixels),
                        PixelFormat.getIntArgbPreInstance()));
    }

    @Override
    public synchronized void close() {
        IOUtils.closeQuietly(document);
    }

    /** Renders as PDFBox does, and stops when it is cancelled. */
    private static final class Renderer extends PDFRenderer {

        private final BooleanSupplier cancelled;

        Renderer(PDDocument document, BooleanSupplier cancelled) {
            super(document);
            this.cancelled = cancelled;
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    super.processOperator(operator, operands);
                }
            };
        }
    }
}
