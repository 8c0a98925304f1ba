package app.footnote.read;

import app.footnote.function.ThrowingRunnable;
import app.footnote.read.format.ReadLimits;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.pdf.PdfReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;

/** Draws small PDFs for tests. Text is painted in the order of the calls. Not thread-safe. */
public final class PdfSketch implements AutoCloseable {

    public static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    public static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    public static final PDFont TYPEWRITER = new PDType1Font(FontName.COURIER);

    final PDDocument document = new PDDocument();
    private PDPageContentStream content;
    private PDFont font = PLAIN;
    private float size = 10;
    private boolean drawn;

    public PdfSketch() {
        content = beginPage(PDRectangle.A4);
    }

    public static PdfSketch slides() {
        PdfSketch sketch = new PdfSketch();
        sketch.document.removePage(0);
        return sketch.page(new PDRectangle(720, 405));
    }

    public PdfSketch page() {
        return page(document.getPage(document.getNumberOfPages() - 1).getMediaBox());
    }

    PdfSketch page(PDRectangle area) {
        quietly(content::close);
        content = beginPage(area);
        drawn = false;
        return this;
    }

    private PDPageContentStream beginPage(PDRectangle area) {
        PDPage page = new PDPage(area);
        document.addPage(page);
        try {
            return new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PDPage lastPage() {
        return document.getPage(document.getNumberOfPages() - 1);
    }

    public PdfSketch with(PDFont newFont, float newSize) {
        font = newFont;
        size = newSize;
        return this;
    }

    /** A font of PDFBox that has more letters than the others. */
    public PdfSketch withManyLetters(float newSize) {
        return quietly(() -> {
            try (InputStream file = PDFont.class
                    .getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
                font = PDType0Font.load(document, file);
                size = newSize;
            }
        });
    }

    /** Text whose baseline starts at a position. */
    public PdfSketch text(float x, float y, String text) {
        return text(Matrix.getTranslateInstance(x, y), text);
    }

    public PdfSketch text(Matrix place, String text) {
        return quietly(() -> {
            drawn = true;
            content.beginText();
            content.setFont(font, size);
            content.setTextMatrix(place);
            content.showText(text);
            content.endText();
        });
    }

    /** Lines below each other, at distances of 1.2 font sizes. */
    public PdfSketch lines(float x, float y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            text(x, y - 1.2f * size * i, lines[i]);
        }
        return this;
    }

    /** Words on one line, separated by gaps without spaces. */
    public PdfSketch words(float x, float y, float gapInEms, String... words) {
        return quietly(() -> {
            float start = x;
            for (String word : words) {
                text(start, y, word);
                start += width(word) + gapInEms * size;
            }
        });
    }

    public float width(String text) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text with a replacement text. */
    public PdfSketch text(float x, float y, String painted, String actual) {
        return quietly(() -> {
            COSDictionary properties = new COSDictionary();
            properties.setString(COSName.ACTUAL_TEXT, actual);
            content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
            text(x, y, painted);
            content.endMarkedContent();
        });
    }

    /** An outline with titles that are all on the last page, each one level deeper than the one before. */
    public PdfSketch outline(String... titles) {
        PDDocumentOutline outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDOutlineItem parent = null;
        for (String title : titles) {
            PDPageXYZDestination destination = new PDPageXYZDestination();
            destination.setPage(lastPage());
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(title);
            item.setDestination(destination);
            if (parent == null) {
                outline.addLast(item);
            } else {
                parent.addLast(item);
            }
            parent = item;
        }
        return this;
    }

    /** An image that covers most of the page. */
    PdfSketch picture(BufferedImage picture) {
        return quietly(() -> content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 500, 700));
    }

    /** Content that would take years to paint. */
    PdfSketch endless() {
        return quietly(() -> content.drawForm(NestedForms.endless(document)));
    }

    /** Replaces the content of a finished page. */
    PdfSketch overwrite(int number, String operators) {
        return quietly(() -> {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream()) {
                out.write(operators.getBytes(StandardCharsets.US_ASCII));
            }
            document.getPage(number - 1).setContents(stream);
        });
    }

    /** Whether the last page has any text. */
    public boolean isDrawnOn() {
        return drawn;
    }

    /** Writes the file and reads it. */
    public StructuredNote read(Path folder) throws Exception {
        return new PdfReader().read(save(folder), (_, _) -> {
        }, ReadLimits.standard());
    }

    /** Writes the file and returns it. */
    Path save(Path folder) {
        Path file = folder.resolve("sketch.pdf");
        quietly(() -> {
            content.close();
            document.save(file.toFile());
        });
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PdfSketch quietly(ThrowingRunnable<IOException> drawing) {
        try {
            drawing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Drawing does not wait", e);
        }
    }
}
