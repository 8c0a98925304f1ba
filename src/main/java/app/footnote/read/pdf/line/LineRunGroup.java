package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.BaselineSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs of one line: the cells of a table row, or the parts of a formula, which have several baselines. Not
 * thread-safe.
 */
final class LineRunGroup {

    /** In ems: numerators and denominators are shifted by less from the baseline; lines of text are further apart. */
    private static final float MAX_FRACTION_SHIFT = 0.85f;

    /** In ems: how far a numerator may start from the end of the line, when it is centred over its denominator. */
    private static final float MAX_FRACTION_OFFSET = 3;

    /** In ems: parts of a fraction are narrower. */
    private static final float MAX_FRACTION_WIDTH = 15;

    /** In ems: the limits of a sum are shifted by less from its baseline. */
    private static final float MAX_LIMIT_SHIFT = 1.6f;

    /** In ems: the limits of a sum are narrower. */
    private static final float MAX_LIMIT_WIDTH = 4;

    private final List<GlyphRun> runs = new ArrayList<>();
    private GlyphRun main;
    private BaselineSpan extent;
    private boolean mathematical;

    LineRunGroup(GlyphRun first) {
        main = first;
        extent = first.span();
        add(first);
    }

    void add(GlyphRun run) {
        runs.add(run);
        extent = extent.union(run.span());
        mathematical |= run.isMathematical();
        if (run.glyphs().size() > main.glyphs().size()) {
            main = run;
        }
    }

    /** If nothing in the line can be read, a single mark is enough for it. */
    void joinUnknownText() {
        if (runs.size() > 1 && runs.stream().allMatch(GlyphRun::isUnknownText)) {
            runs.subList(1, runs.size()).forEach(runs.getFirst()::merge);
            runs.subList(1, runs.size()).clear();
            runs.getFirst().markUnknownText();
        }
    }

    List<GlyphRun> runs() {
        return runs;
    }

    /** The span of the whole line, with the baseline and the size of its longest run. */
    BaselineSpan span() {
        return main.span().union(extent);
    }

    boolean continuesWith(GlyphRun run, boolean rightToLeft) {
        BaselineSpan next = run.span();
        return isNextCell(next, rightToLeft) || isFraction(next) || isLimit(run);
    }

    private boolean isNextCell(BaselineSpan next, boolean rightToLeft) {
        float touching = 0.3f * next.size();
        boolean after = next.start() >= extent.end() - touching;
        boolean before = rightToLeft && next.end() <= extent.start() + touching;
        return main.span().sharesBaseline(next, 0.3f) && (after || before);
    }

    private boolean isFraction(BaselineSpan next) {
        BaselineSpan last = runs.getLast().span();
        float em = Math.max(main.span().size(), next.size());
        return main.span().sharesBaseline(next, MAX_FRACTION_SHIFT)
                && next.start() >= last.start() - em / 2
                && next.start() <= extent.end() + MAX_FRACTION_OFFSET * em
                && next.width() < MAX_FRACTION_WIDTH * em;
    }

    private boolean isLimit(GlyphRun run) {
        BaselineSpan next = run.span();
        float em = main.span().size();
        return mathematical
                && (run.isMathematical() || next.size() < 0.8f * em)
                && Math.abs(main.span().baseline() - next.baseline()) < MAX_LIMIT_SHIFT * em
                && next.width() < MAX_LIMIT_WIDTH * em
                && next.start() >= extent.end() - MAX_LIMIT_WIDTH * em
                && next.start() <= extent.end() + em;
    }
}
