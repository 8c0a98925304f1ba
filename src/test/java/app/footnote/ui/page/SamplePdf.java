package app.footnote.ui.page;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes small PDFs for tests. Lines are black, or red if a test has to find them in an image. Not thread-safe. */
public final class SamplePdf implements AutoCloseable {

    static final PDRectangle SIZE = new PDRectangle(400, 500);

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final float FONT_SIZE = 12;
    private static final float LINE = 18;
    private static final float LEFT = 60;

    private final PDDocument document = new PDDocument();
    private final PDPageLabels labels = new PDPageLabels(document);
    private boolean labelled;

    /** Adds a page. The first line is 100 points below the top. */
    public SamplePdf page(String... lines) throws IOException {
        return page(0, Color.WHITE, lines);
    }

    /** Adds a page that is rotated clockwise when it is shown, together with its lines. */
    public SamplePdf rotatedPage(int degrees, String... lines) throws IOException {
        return page(degrees, Color.WHITE, lines);
    }

    /** Adds a page. Lines that begin with {@code *} are red, and have no star on the page. */
    private SamplePdf page(int degrees, Color background, String... lines) throws IOException {
        PDPage page = new PDPage(SIZE);
        page.setRotation(degrees);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setNonStrokingColor(background);
            content.addRect(0, 0, SIZE.getWidth(), SIZE.getHeight());
            content.fill();
            float y = SIZE.getHeight() - 100;
            for (String line : lines) {
                boolean red = line.startsWith("*");
                content.setNonStrokingColor(
                        red ? Color.RED : Color.WHITE.equals(background) ? Color.BLACK : Color.WHITE);
                content.beginText();
                content.setFont(FONT, FONT_SIZE);
                content.newLineAtOffset(LEFT, y);
                content.showText(red ? line.substring(1) : line);
                content.endText();
                y -= LINE;
            }
        }
        return this;
    }

    /** Adds a black page with white lines. */
    SamplePdf darkPage(String... lines) throws IOException {
        return page(0, Color.BLACK, lines);
    }

    /** Crops the last page by these distances, in points. */
    SamplePdf crop(float left, float bottom, float right, float top) {
        PDPage page = document.getPage(document.getNumberOfPages() - 1);
        page.setCropBox(
                new PDRectangle(left, bottom, SIZE.getWidth() - left - right, SIZE.getHeight() - bottom - top));
        return this;
    }

    /**
     * Numbers the pages from this one on anew, from 1.
     *
     * @param page the page's position, counted from 1
     * @param style a style of {@link PDPageLabelRange}
     */
    public SamplePdf numberedFrom(int page, String style) {
        PDPageLabelRange range = new PDPageLabelRange();
        range.setStyle(style);
        labels.setLabelItem(page - 1, range);
        labelled = true;
        return this;
    }

    public Path save(Path file) throws IOException {
        if (labelled) {
            document.getDocumentCatalog().setPageLabels(labels);
        }
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
