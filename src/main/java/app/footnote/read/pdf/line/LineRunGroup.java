package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.BaselineSpan;
import java.util.ArrayList;
import java.util.List;

/** Runs that make up one line: the cells of a row, or the pieces of a formula, which stand on several baselines. */
final class LineRunGroup {

    /** In ems: numerators and denominators stand no higher and lower, lines of text no closer. */
    private static final float FRACTION_RISE = 0.85f;

    /** In ems: how far a numerator may be centred over a wider denominator. */
    private static final float FRACTION_GAP = 3;

    /** In ems: what is wider is not a part of a fraction. */
    private static final float WIDEST_FRACTION = 15;

    /** In ems: the bounds of a sum stand no further above and below it, and are no wider. */
    private static final float BOUND_RISE = 1.6f;

    private static final float WIDEST_BOUND = 4;

    private final List<GlyphRun> runs = new ArrayList<>();
    private GlyphRun main;
    private BaselineSpan extent;
    private boolean mathematical;

    LineRunGroup(GlyphRun first) {
        main = first;
        extent = first.stroke();
        add(first);
    }

    void add(GlyphRun run) {
        runs.add(run);
        extent = extent.through(run.stroke());
        mathematical |= run.isMathematical();
        if (run.glyphs().size() > main.glyphs().size()) {
            main = run;
        }
    }

    List<GlyphRun> runs() {
        return runs;
    }

    /** The whole line, with the baseline and the size of its longest run. */
    BaselineSpan stroke() {
        return main.stroke().through(extent);
    }

    boolean continuesWith(GlyphRun run, boolean rightToLeft) {
        BaselineSpan next = run.stroke();
        return isNextCell(next, rightToLeft) || isFraction(next) || isBound(run);
    }

    private boolean isNextCell(BaselineSpan next, boolean rightToLeft) {
        float touching = 0.3f * next.size();
        boolean behind = next.start() >= extent.end() - touching;
        boolean before = rightToLeft && next.end() <= extent.start() + touching;
        return main.stroke().isLevelWith(next, 0.3f) && (behind || before);
    }

    private boolean isFraction(BaselineSpan next) {
        BaselineSpan last = runs.getLast().stroke();
        float em = Math.max(main.stroke().size(), next.size());
        return main.stroke().isLevelWith(next, FRACTION_RISE)
                && next.start() >= last.start() - em / 2
                && next.start() <= extent.end() + FRACTION_GAP * em
                && next.width() < WIDEST_FRACTION * em;
    }

    private boolean isBound(GlyphRun run) {
        BaselineSpan next = run.stroke();
        float em = main.stroke().size();
        return mathematical
                && (run.isMathematical() || next.size() < 0.8f * em)
                && Math.abs(main.stroke().baseline() - next.baseline()) < BOUND_RISE * em
                && next.width() < WIDEST_BOUND * em
                && next.start() >= extent.end() - WIDEST_BOUND * em
                && next.start() <= extent.end() + em;
    }
}
