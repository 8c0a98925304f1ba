package app.footnote.read.pdf;

import app.footnote.model.PageLabels;
import app.footnote.model.PageLabels.LabelRange;
import app.footnote.model.PageLabels.Numbering;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the page labels of a PDF: a number tree whose leaves give the page on which a range begins and how it is
 * numbered (ISO 32000-1, 12.4.2). PDFBox follows the tree without limits and makes labels of any length, so the tree is
 * read here. Not thread-safe.
 */
final class PdfPageLabels {

    private static final Logger LOG = LoggerFactory.getLogger(PdfPageLabels.class);

    private static final int MAX_NODES = 10_000;
    /** More than one for each slide of a long presentation, which programs do write. */
    private static final int MAX_RANGES = 5000;

    private final int pages;
    private final Map<Integer, LabelRange> ranges = new TreeMap<>();

    private PdfPageLabels(int pages) {
        this.pages = pages;
    }

    /**
     * @param pages the number of pages of the document
     * @return none if the document has no labels or if they are damaged
     */
    static PageLabels of(PDDocument document, int pages) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGE_LABELS);
        if (root == null) {
            return PageLabels.none();
        }
        PdfPageLabels labels = new PdfPageLabels(pages);
        try {
            labels.read(root);
        } catch (IllegalArgumentException e) {
            LOG.debug("The page labels are damaged", e);
            return PageLabels.none();
        }
        return PageLabels.of(labels.joined(), pages).orNone();
    }

    private void read(COSDictionary root) {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            if (!seen.add(node) || seen.size() > MAX_NODES) {
                throw new IllegalArgumentException("The tree has a cycle or too many nodes");
            }
            children(node).forEach(open::push);
            COSArray leaves = node.getCOSArray(COSName.NUMS);
            if (leaves != null) {
                readLeaves(leaves);
            }
        }
    }

    private static List<COSDictionary> children(COSDictionary node) {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            return List.of();
        }
        if (kids.size() > MAX_NODES) {
            throw new IllegalArgumentException("Too many nodes");
        }
        List<COSDictionary> children = new ArrayList<>();
        for (int i = 0; i < kids.size(); i++) {
            children.add(dictionary(kids.getObject(i)));
        }
        return children;
    }

    private void readLeaves(COSArray leaves) {
        if (leaves.size() % 2 != 0) {
            throw new IllegalArgumentException("A page without a label, or a label without a page");
        }
        for (int i = 0; i < leaves.size(); i += 2) {
            if (!(leaves.getObject(i) instanceof COSInteger index) || index.longValue() < 0) {
                throw new IllegalArgumentException("Not the index of a page");
            }
            if (index.longValue() < pages) {
                add(1 + index.intValue(), dictionary(leaves.getObject(i + 1)));
            }
        }
    }

    private void add(int firstPage, COSDictionary label) {
        Numbering numbering = Numbering.of(Objects.requireNonNullElse(label.getNameAsString(COSName.S), ""));
        // PDFs whose cover has the number 0 are common, although numbers begin with 1 in the standard.
        LabelRange range = new LabelRange(
                firstPage, numbering, label.getInt(COSName.ST, 1),
                printable(Objects.requireNonNullElse(label.getString(COSName.P), "")));
        boolean usable = range.prefix().length() <= PageLabels.LONGEST;
        ranges.put(firstPage, usable ? range : new LabelRange(firstPage, Numbering.NONE, 1, ""));
        if (ranges.size() > MAX_RANGES) {
            throw new IllegalArgumentException("Too many ranges of labels");
        }
    }

    /** The ranges without those that continue the one before, as in presentations with a range for each slide. */
    private List<LabelRange> joined() {
        List<LabelRange> joined = new ArrayList<>();
        for (LabelRange range : ranges.values()) {
            if (joined.isEmpty() || !range.continues(joined.getLast())) {
                joined.add(range);
            }
        }
        return joined;
    }

    /** The text without characters that are not seen, such as those that change the direction of writing. */
    private static String printable(String text) {
        return text.codePoints()
                .limit(2L * PageLabels.LONGEST)
                .filter(c -> isPrintable(Character.getType(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int type) {
        return switch (type) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static COSDictionary dictionary(COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            return dictionary;
        }
        throw new IllegalArgumentException("Not a dictionary");
    }
}
