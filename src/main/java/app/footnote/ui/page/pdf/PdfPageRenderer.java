package app.footnote.ui.page.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** An open PDF, and pictures of its pages. Safe for use by many threads, which wait for each other. */
public final class PdfPageRenderer implements AutoCloseable {

    /** Files up to here are read at once, which is faster and leaves the file free to be moved. */
    private static final long IN_MEMORY_BYTES = 32L * 1024 * 1024;
    /** Beyond this a picture is drawn smaller than asked for; 48 MB. */
    private static final double MOST_PIXELS = 12_000_000;
    private static final int OPAQUE = 0xFF000000;

    private final PDDocument document;

    private PdfPageRenderer(PDDocument document) {
        this.document = document;
    }

    /** @throws IOException if the file is gone, locked or damaged */
    public static PdfPageRenderer open(Path file) throws IOException {
        RandomAccessRead source = Files.size(file) > IN_MEMORY_BYTES
                ? new RandomAccessReadBufferedFile(file.toFile())
                : new RandomAccessReadBuffer(Files.readAllBytes(file));
        try {
            return new PdfPageRenderer(Loader.loadPDF(source, "", null, null, IOUtils.createTempFileOnlyStreamCache()));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeQuietly(source);
            throw e instanceof IOException io ? io : new IOException("The PDF is damaged", e);
        }
    }

    /**
     * Draws a page.
     *
     * @param page counted from 0
     * @param widthPixels how wide the page as it is seen shall be
     * @param unwanted is asked now and then whether to give up
     * @throws CancellationException if the picture was given up
     * @throws IOException if the page is damaged, or the document closed
     */
    synchronized Image draw(int page, int widthPixels, BooleanSupplier unwanted) throws IOException {
        try {
            Renderer renderer = new Renderer(document, unwanted);
            return image(renderer.renderImage(page, scale(document.getPage(page), widthPixels), ImageType.RGB));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("Page " + (page + 1) + " cannot be drawn", e);
        }
    }

    private static float scale(PDPage page, int widthPixels) {
        boolean lies = page.getRotation() % 180 != 0;
        float width = page.getCropBox().getWidth();
        float height = page.getCropBox().getHeight();
        // Half a pixel more, because PDFBox rounds down.
        double asked = (widthPixels + 0.5) / Math.max(1.0, lies ? height : width);
        double most = Math.sqrt(MOST_PIXELS / Math.max(1.0, width * height));
        return (float) Math.min(asked, most);
    }

    /** The picture's own memory, which nobody writes to any more, becomes the image's. */
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

    /** Draws as PDFBox does, until the picture is unwanted. */
    private static final class Renderer extends PDFRenderer {

        private final BooleanSupplier unwanted;

        Renderer(PDDocument document, BooleanSupplier unwanted) {
            super(document);
            this.unwanted = unwanted;
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (unwanted.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    super.processOperator(operator, operands);
                }
            };
        }
    }
}
