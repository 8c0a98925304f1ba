package app.footnote.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The titles that a PDF lists in its outline, by the page they are on. */
final class Outline {

    private static final Logger LOG = LoggerFactory.getLogger(Outline.class);

    /** Broken outlines lead round in circles. */
    private static final int MOST_ENTRIES = 5000;

    private static final int DEEPEST = 6;

    private final Map<Integer, List<Entry>> entries = new HashMap<>();
    private int count;

    /** @param level 1 is the outermost */
    record Entry(String title, int level) {
    }

    static Outline of(PDDocument document) {
        Outline outline = new Outline();
        try {
            PDDocumentOutline root = document.getDocumentCatalog().getDocumentOutline();
            if (root != null) {
                outline.add(root, 1, new Destinations(document));
            }
        } catch (RuntimeException e) {
            LOG.debug("A broken outline is passed over", e);
        }
        return outline;
    }

    /** @param page counted from 1 */
    List<Entry> entries(int page) {
        return entries.getOrDefault(page, List.of());
    }

    private void add(PDOutlineNode node, int level, Destinations destinations) {
        for (PDOutlineItem item : node.children()) {
            if (level > DEEPEST || ++count > MOST_ENTRIES) {
                return;
            }
            int page = destinations.page(item);
            if (page > 0 && item.getTitle() != null) {
                entries.computeIfAbsent(page, _ -> new ArrayList<>()).add(new Entry(item.getTitle(), level));
            }
            add(item, level + 1, destinations);
        }
    }

    /** Numbers the pages once instead of once for each entry. */
    private static final class Destinations {

        private final PDDocument document;
        private final Map<COSDictionary, Integer> numbers = new HashMap<>();

        Destinations(PDDocument document) {
            this.document = document;
            for (PDPage page : document.getPages()) {
                numbers.put(page.getCOSObject(), numbers.size() + 1);
            }
        }

        /** The number of the page that the entry leads to, or 0. */
        int page(PDOutlineItem item) {
            try {
                PDPage page = item.findDestinationPage(document);
                return page == null ? 0 : numbers.getOrDefault(page.getCOSObject(), 0);
            } catch (IOException e) {
                LOG.debug("An outline entry that leads nowhere is passed over", e);
                return 0;
            }
        }
    }
}
