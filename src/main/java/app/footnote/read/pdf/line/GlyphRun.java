package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.BaselineSpan;
import app.footnote.read.pdf.glyph.Glyph;
import app.footnote.read.pdf.glyph.UnknownText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs close to each other on one baseline, usually in the order in which they were painted. Not thread-safe. */
final class GlyphRun {

    /** In ems: wider than the spaces of a justified line, narrower than the gaps between columns and cells. */
    private static final float MAX_SPACE = 1.2f;

    /** In ems: the largest gap between parts of a line that were not painted one after the other. */
    private static final float MAX_MERGE_GAP = 0.6f;

    private static final Comparator<Glyph> BY_START = Comparator.comparingDouble(glyph -> glyph.span().start());

    private final List<Glyph> glyphs = new ArrayList<>();
    private int paintOrder;
    private BaselineSpan span;
    private float lastStart;

    /** @param paintOrder the position of the run in the order in which the page was painted */
    GlyphRun(Glyph first, int paintOrder) {
        this.paintOrder = paintOrder;
        this.span = first.span();
        add(first);
    }

    int paintOrder() {
        return paintOrder;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** The span of the whole run, with the baseline and the size of its largest glyphs. */
    BaselineSpan span() {
        return span;
    }

    void add(Glyph glyph) {
        glyphs.add(glyph);
        lastStart = glyph.span().start();
        span = widened(glyph.span());
    }

    private BaselineSpan widened(BaselineSpan other) {
        boolean larger = other.size() > 1.05f * span.size();
        return larger ? other.union(span) : span.union(other);
    }

    /** Whether the glyph that is painted next continues the run, to the right or, as in Arabic, to the left. */
    boolean continuesWith(Glyph glyph) {
        BaselineSpan next = glyph.span();
        float em = Math.max(span.size(), next.size());
        if (next.angle() != span.angle() || Math.abs(next.baseline() - span.baseline()) > em / 2) {
            return false;
        }
        boolean rightwards = next.start() >= lastStart - em && next.start() - span.end() <= MAX_SPACE * em;
        boolean leftwards = next.end() <= span.start() + em / 2 && span.start() - next.end() <= MAX_SPACE * em;
        return rightwards || leftwards;
    }

    /** Whether the other run, which starts further right, is a part of this line that was painted separately. */
    boolean canMerge(GlyphRun other) {
        if (!span.sharesBaseline(other.span, 0.25f)) {
            return false;
        }
        float em = Math.min(span.size(), other.span.size());
        float gap = other.span.start() - span.end();
        boolean adjacent = gap < MAX_MERGE_GAP * em && gap > -em / 2;
        boolean inside = other.span.end() <= span.end();
        return adjacent || (inside && hasRoomFor(other.span));
    }

    private boolean hasRoomFor(BaselineSpan other) {
        float tolerance = other.size() / 5;
        return glyphs.stream().noneMatch(glyph -> !glyph.isSpace() && glyph.span().overlap(other) > tolerance);
    }

    void merge(GlyphRun other) {
        glyphs.addAll(other.glyphs);
        glyphs.sort(BY_START);
        span = widened(other.span);
        paintOrder = Math.min(paintOrder, other.paintOrder);
    }

    /**
     * Removes spaces at both ends.
     *
     * @return whether any glyphs are left
     */
    boolean trim() {
        while (!glyphs.isEmpty() && glyphs.getLast().isSpace()) {
            glyphs.removeLast();
        }
        while (!glyphs.isEmpty() && glyphs.getFirst().isSpace()) {
            glyphs.removeFirst();
        }
        if (glyphs.isEmpty()) {
            return false;
        }
        BaselineSpan whole = glyphs.getFirst().span();
        for (Glyph glyph : glyphs) {
            whole = whole.union(glyph.span());
        }
        span = new BaselineSpan(whole.start(), whole.end(), span.baseline(), span.size(), span.angle());
        return true;
    }

    /**
     * Joins unknown glyphs to one mark for each gap, and removes icons.
     *
     * @return whether any glyphs are left
     */
    boolean markUnknownText() {
        if (glyphs.stream().noneMatch(glyph -> UnknownText.isUnknown(glyph.text()))) {
            return true;
        }
        List<Glyph> marked = UnknownTextMarker.marked(glyphs);
        glyphs.clear();
        glyphs.addAll(marked);
        return trim();
    }

    boolean isUnknownText() {
        return glyphs.stream().allMatch(glyph -> UnknownText.isUnknown(glyph.text()));
    }

    boolean isMathematical() {
        return glyphs.stream().anyMatch(glyph -> glyph.font().mathematical());
    }
}
