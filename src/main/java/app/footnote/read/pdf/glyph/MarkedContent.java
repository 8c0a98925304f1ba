package app.footnote.read.pdf.glyph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/**
 * The marked content of a page (ISO 32000-1, 14.6): which glyphs are pagination artifacts, which are on a hidden layer,
 * and which are replaced by text that the file gives for them. Not thread-safe.
 */
final class MarkedContent {

    private static final COSName PAGINATION = COSName.getPDFName("Pagination");

    private final OptionalContent layers;
    private final Deque<MarkedSequence> open = new ArrayDeque<>();
    private int openPaginations;
    private int openHidden;

    MarkedContent(OptionalContent layers) {
        this.layers = layers;
    }

    void clear() {
        open.clear();
        openPaginations = 0;
        openHidden = 0;
    }

    /** Whether the glyphs that are painted now are on a hidden layer. */
    boolean isHidden() {
        return openHidden > 0;
    }

    /** Whether the file marks the glyphs that are painted now as a running header, a footer or a page number. */
    boolean isPagination() {
        return openPaginations > 0;
    }

    /**
     * Processes an operator if it begins or ends marked content.
     *
     * @param glyphs the glyphs painted so far; those of a sequence that ends may be replaced
     * @return whether the operator was processed
     */
    boolean handle(Operator operator, List<COSBase> operands, PDResources resources, List<Glyph> glyphs) {
        switch (operator.getName()) {
            case OperatorName.BEGIN_MARKED_CONTENT -> begin(operands, null, glyphs.size());
            case OperatorName.BEGIN_MARKED_CONTENT_SEQ ->
                    begin(operands, properties(operands, resources), glyphs.size());
            case OperatorName.END_MARKED_CONTENT -> end(glyphs);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin(List<COSBase> operands, @Nullable COSDictionary properties, int firstGlyph) {
        boolean artifact = !operands.isEmpty() && COSName.ARTIFACT.equals(operands.getFirst());
        boolean pagination = artifact && properties != null && PAGINATION.equals(properties.getCOSName(COSName.TYPE));
        String text = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        boolean optional = !operands.isEmpty() && COSName.OC.equals(operands.getFirst());
        boolean hidden = optional && layers.isHidden(properties);
        open.push(new MarkedSequence(firstGlyph, pagination, hidden, text));
        openPaginations += pagination ? 1 : 0;
        openHidden += hidden ? 1 : 0;
    }

    private void end(List<Glyph> glyphs) {
        MarkedSequence sequence = open.poll();
        if (sequence == null) {
            return;
        }
        openPaginations -= sequence.pagination ? 1 : 0;
        openHidden -= sequence.hidden ? 1 : 0;
        if (sequence.text != null && sequence.firstGlyph < glyphs.size()) {
            replace(glyphs.subList(sequence.firstGlyph, glyphs.size()), GlyphTextNormalizer.normalize(sequence.text));
        }
    }

    /** Replaces the glyphs of one line by their text. Text for several lines cannot be divided and is ignored. */
    private static void replace(List<Glyph> glyphs, String text) {
        Glyph first = glyphs.getFirst();
        Glyph last = glyphs.getLast();
        if (first.span().angle() != last.span().angle() || !first.span().sharesBaseline(last.span(), 0.5f)) {
            return;
        }
        Glyph whole = first.union(last).withText(text);
        glyphs.clear();
        if (!text.isEmpty()) {
            glyphs.add(whole);
        }
    }

    private static @Nullable COSDictionary properties(List<COSBase> operands, PDResources resources) {
        if (operands.size() < 2) {
            return null;
        }
        if (operands.get(1) instanceof COSName name) {
            PDPropertyList list = resources == null ? null : resources.getProperties(name);
            return list == null ? null : list.getCOSObject();
        }
        return operands.get(1) instanceof COSDictionary dictionary ? dictionary : null;
    }

    private record MarkedSequence(int firstGlyph, boolean pagination, boolean hidden, @Nullable String text) {
    }
}
