package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.BaselineSpan;
import app.footnote.read.pdf.glyph.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Glyphs that stand close together on one baseline, mostly in the order in which they were painted. Not thread-safe.
 */
final class GlyphRun {

    /** In ems: wider than the spaces of a justified line, narrower than what lies between columns and cells. */
    private static final float WIDEST_SPACE = 1.2f;

    /** In ems: how far apart pieces of a line may stand that were not painted one after the other. */
    private static final float WIDEST_SEAM = 0.6f;

    private static final Comparator<Glyph> FROM_THE_LEFT = Comparator.comparingDouble(glyph -> glyph.stroke().start());

    private final List<Glyph> glyphs = new ArrayList<>();
    private int order;
    private BaselineSpan stroke;
    private float lastStart;

    /** @param order the run's rank among the runs of its page */
    GlyphRun(Glyph first, int order) {
        this.order = order;
        this.stroke = first.stroke();
        add(first);
    }

    int order() {
        return order;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** Where the whole run stands, with the baseline and the size of its largest glyphs. */
    BaselineSpan stroke() {
        return stroke;
    }

    void add(Glyph glyph) {
        glyphs.add(glyph);
        lastStart = glyph.stroke().start();
        stroke = widened(glyph.stroke());
    }

    private BaselineSpan widened(BaselineSpan other) {
        boolean larger = other.size() > 1.05f * stroke.size();
        return larger ? other.through(stroke) : stroke.through(other);
    }

    /** Whether the glyph that is painted next goes on with this run: to the right or, as in Arabic, to the left. */
    boolean continuesWith(Glyph glyph) {
        BaselineSpan next = glyph.stroke();
        float em = Math.max(stroke.size(), next.size());
        if (next.angle() != stroke.angle() || Math.abs(next.baseline() - stroke.baseline()) > em / 2) {
            return false;
        }
        boolean rightwards = next.start() >= lastStart - em && next.start() - stroke.end() <= WIDEST_SPACE * em;
        boolean leftwards = next.end() <= stroke.start() + em / 2 && stroke.start() - next.end() <= WIDEST_SPACE * em;
        return rightwards || leftwards;
    }

    /** Whether the other run, which starts further right, is a piece of this line that was painted apart. */
    boolean isCompletedBy(GlyphRun other) {
        if (!stroke.isLevelWith(other.stroke, 0.25f)) {
            return false;
        }
        float em = Math.min(stroke.size(), other.stroke.size());
        float gap = other.stroke.start() - stroke.end();
        boolean behind = gap < WIDEST_SEAM * em && gap > -em / 2;
        boolean within = other.stroke.end() <= stroke.end();
        return behind || (within && leavesRoomFor(other.stroke));
    }

    private boolean leavesRoomFor(BaselineSpan other) {
        float tolerance = other.size() / 5;
        return glyphs.stream().noneMatch(glyph -> !glyph.isSpace() && glyph.stroke().overlap(other) > tolerance);
    }

    void absorb(GlyphRun other) {
        glyphs.addAll(other.glyphs);
        glyphs.sort(FROM_THE_LEFT);
        stroke = widened(other.stroke);
        order = Math.min(order, other.order);
    }

    /** Drops spaces at the ends, which say nothing; tells whether anything is left. */
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
        BaselineSpan whole = glyphs.getFirst().stroke();
        for (Glyph glyph : glyphs) {
            whole = whole.through(glyph.stroke());
        }
        stroke = new BaselineSpan(whole.start(), whole.end(), stroke.baseline(), stroke.size(), stroke.angle());
        return true;
    }

    boolean isMathematical() {
        return glyphs.stream().anyMatch(glyph -> glyph.face().mathematical());
    }
}
