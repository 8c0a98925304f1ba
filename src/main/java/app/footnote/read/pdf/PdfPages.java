package app.footnote.read.pdf;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The pages of a PDF. Corrects a wrong number of pages in the file. Not thread-safe. */
final class PdfPages {

    private final PDDocument document;
    private final List<PDPage> pages;
    private final int count;

    PdfPages(PDDocument document) {
        this.document = document;
        this.pages = StreamSupport.stream(document.getPages().spliterator(), false).toList();
        this.count = plausibleCount();
    }

    /**
     * The larger of both counts, because pages without a page type are counted in the file but not found. No file has
     * more pages than objects.
     */
    private int plausibleCount() {
        int claimedCount = document.getNumberOfPages();
        int objects = document.getDocument().getXrefTable().size();
        return claimedCount > objects ? pages.size() : Math.max(claimedCount, pages.size());
    }

    int count() {
        return count;
    }

    /**
     * @param number the page's number, counted from 1
     * @throws RuntimeException if the file has something other than a page in its place
     */
    PDPage page(int number) {
        return count == pages.size() ? pages.get(number - 1) : document.getPage(number - 1);
    }
}
