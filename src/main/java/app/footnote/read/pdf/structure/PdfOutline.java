package app.footnote.read.pdf.structure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The titles in the outline of a PDF, by page. */
public final class PdfOutline {

    private static final Logger LOG = LoggerFactory.getLogger(PdfOutline.class);

    /** A limit, because damaged outlines have cycles. */
    private static final int MAX_ENTRIES = 5000;

    private static final int MAX_LEVEL = 6;

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("^\\p{N}+");

    private final Map<Integer, List<Entry>> entries = new HashMap<>();
    private int count;

    /**
     * A title of the outline.
     *
     * @param title normalized
     * @param level 1 is the outermost
     */
    private record Entry(String title, int level) {
    }

    /** The outline of a document; empty if it has none or if it is damaged. */
    public static PdfOutline of(PDDocument document) {
        PdfOutline outline = new PdfOutline();
        try {
            PDDocumentOutline root = document.getDocumentCatalog().getDocumentOutline();
            if (root != null) {
                outline.add(root, 1, new Destinations(document));
            }
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("A damaged outline is ignored", e);
        }
        return outline;
    }

    /**
     * The level of a title on a page, or 0 if the outline does not contain it.
     *
     * @param page the page's number, counted from 1
     */
    int level(int page, String title) {
        String words = normalized(title);
        return entries.getOrDefault(page, List.of()).stream()
                .filter(entry -> words.equals(entry.title))
                .mapToInt(Entry::level)
                .findFirst()
                .orElse(0);
    }

    /** Removes what may differ between the outline and the page: case, spaces, punctuation and the leading number. */
    private static String normalized(String title) {
        String words = NOT_LETTERS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
        String unnumbered = NUMBER.matcher(words).replaceFirst("");
        return unnumbered.isEmpty() ? words : unnumbered;
    }

    private void add(PDOutlineNode node, int level, Destinations destinations) {
        for (PDOutlineItem item : node.children()) {
            if (level > MAX_LEVEL || ++count > MAX_ENTRIES) {
                return;
            }
            int page = destinations.page(item);
            if (page > 0 && item.getTitle() != null) {
                entries.computeIfAbsent(page, _ -> new ArrayList<>())
                        .add(new Entry(normalized(item.getTitle()), level));
            }
            add(item, level + 1, destinations);
        }
    }

    /** The numbers of the pages, determined once instead of once for each entry. */
    private static final class Destinations {

        private final PDDocument document;
        private final Map<COSDictionary, Integer> numbers = new HashMap<>();

        Destinations(PDDocument document) {
            this.document = document;
            for (PDPage page : document.getPages()) {
                numbers.put(page.getCOSObject(), numbers.size() + 1);
            }
        }

        /** The number of the page to which the entry leads, or 0. */
        int page(PDOutlineItem item) {
            try {
                PDPage page = item.findDestinationPage(document);
                return page == null ? 0 : numbers.getOrDefault(page.getCOSObject(), 0);
            } catch (IOException e) {
                LOG.debug("An outline entry without a page is ignored", e);
                return 0;
            }
        }
    }
}
