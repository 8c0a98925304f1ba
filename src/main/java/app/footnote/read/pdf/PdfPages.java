package app.footnote.read.pdf;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The pages of a PDF, which may say that it has more or fewer than it has. Not safe for use by many threads at once.
 */
final class PdfPages {

    private final PDDocument document;
    private final List<PDPage> found;
    private final int count;

    PdfPages(PDDocument document) {
        this.document = document;
        this.found = StreamSupport.stream(document.getPages().spliterator(), false).toList();
        this.count = plausibleCount();
    }

    /** Pages that do not say they are pages are not found, only counted; but no file has more pages than objects. */
    private int plausibleCount() {
        int claimed = document.getNumberOfPages();
        int objects = document.getDocument().getXrefTable().size();
        return claimed > objects ? found.size() : Math.max(claimed, found.size());
    }

    int count() {
        return count;
    }

    /**
     * @param number counted from 1
     * @throws RuntimeException if there is something else in its place
     */
    PDPage page(int number) {
        return count == found.size() ? found.get(number - 1) : document.getPage(number - 1);
    }
}
