package app.footnote.read.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Fills the gaps that missing objects leave among the pages of a damaged file. PDFBox skips them, and the pages after
 * them would have wrong numbers.
 */
final class MissingPages {

    private static final COSName MISSING = COSName.getPDFName("FootnoteMissing");

    /** A limit, because damaged files claim any number of pages. */
    private static final int MAX_PAGES_IN_GAP = 1000;

    private final Set<COSDictionary> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSDictionary> pending = new ArrayDeque<>();

    private MissingPages() {
    }

    static void fillIn(PDDocument document) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root != null) {
            new MissingPages().fillIn(root);
        }
    }

    /** Whether the page takes the place of a missing one. */
    static boolean contains(PDPage page) {
        return page.getCOSObject().containsKey(MISSING);
    }

    private void fillIn(COSDictionary root) {
        pending.push(root);
        while (!pending.isEmpty()) {
            COSDictionary node = pending.pop();
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids != null && visited.add(node)) {
                fillIn(node, kids);
            }
        }
    }

    private void fillIn(COSDictionary node, COSArray kids) {
        List<Integer> gaps = new ArrayList<>();
        long found = 0;
        for (int i = 0; i < kids.size(); i++) {
            COSBase kid = kids.getObject(i);
            if (kid instanceof COSDictionary dictionary) {
                boolean inner = dictionary.containsKey(COSName.KIDS);
                found += inner ? Math.max(0, dictionary.getInt(COSName.COUNT)) : 1;
                if (inner) {
                    pending.push(dictionary);
                }
            } else {
                gaps.add(i);
            }
        }
        if (!gaps.isEmpty()) {
            fillIn(node, kids, gaps, node.getInt(COSName.COUNT) - found);
        }
    }

    /** A single gap contains all missing pages. If there are several, each is considered to be one page. */
    private static void fillIn(COSDictionary node, COSArray kids, List<Integer> gaps, long missing) {
        long inGap = gaps.size() > 1 ? 1 : Math.clamp(missing, 1, MAX_PAGES_IN_GAP);
        for (int gap : gaps) {
            kids.set(gap, emptyPage(node));
        }
        for (int i = 1; i < inGap; i++) {
            kids.add(gaps.getFirst(), emptyPage(node));
        }
        long excess = gaps.size() * inGap - missing;
        if (excess > 0) {
            node.setLong(COSName.COUNT, node.getInt(COSName.COUNT) + excess);
        }
    }

    private static COSDictionary emptyPage(COSDictionary parent) {
        COSDictionary page = new PDPage().getCOSObject();
        page.setItem(COSName.PARENT, parent);
        page.setBoolean(MISSING, true);
        return page;
    }
}
