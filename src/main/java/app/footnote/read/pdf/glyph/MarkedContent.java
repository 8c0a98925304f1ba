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
 * What a page's content says of itself (ISO 32000-1, 14.6): which glyphs are page furniture, and for which others text
 * is given that is to be read in their stead. Not safe for use by many threads.
 */
final class MarkedContent {

    private static final COSName PAGINATION = COSName.getPDFName("Pagination");

    private final Deque<Stretch> open = new ArrayDeque<>();
    private int furniture;

    void clear() {
        open.clear();
        furniture = 0;
    }

    /** Whether what is painted now is a running header, footer or page number by the file's own word. */
    boolean furniture() {
        return furniture > 0;
    }

    /** Takes the operators that begin and end marked content; {@code glyphs} are those painted up to now. */
    boolean handles(Operator operator, List<COSBase> operands, PDResources resources, List<Glyph> glyphs) {
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
        open.push(new Stretch(firstGlyph, pagination, text));
        furniture += pagination ? 1 : 0;
    }

    private void end(List<Glyph> glyphs) {
        Stretch stretch = open.poll();
        if (stretch == null) {
            return;
        }
        furniture -= stretch.pagination ? 1 : 0;
        if (stretch.text != null && stretch.firstGlyph < glyphs.size()) {
            replace(glyphs.subList(stretch.firstGlyph, glyphs.size()), GlyphTextNormalizer.of(stretch.text));
        }
    }

    /** Text that is given for more than a line cannot be told apart again, so the glyphs speak for themselves. */
    private static void replace(List<Glyph> glyphs, String text) {
        Glyph first = glyphs.getFirst();
        Glyph last = glyphs.getLast();
        if (first.stroke().angle() != last.stroke().angle() || !first.stroke().isLevelWith(last.stroke(), 0.5f)) {
            return;
        }
        Glyph whole = first.through(last).saying(text);
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

    private record Stretch(int firstGlyph, boolean pagination, @Nullable String text) {
    }
}
