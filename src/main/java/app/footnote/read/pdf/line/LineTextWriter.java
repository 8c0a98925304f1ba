package app.footnote.read.pdf.line;

import app.footnote.model.Box;
import app.footnote.read.format.ListMarker;
import app.footnote.read.pdf.glyph.BaselineSpan;
import app.footnote.read.pdf.glyph.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Writes the text of one line in logical order, with spaces between words. Used for one line. Not thread-safe. */
final class LineTextWriter {

    /** In ems: cells of a table row are further apart. */
    private static final float CELL_GAP = 1.2f;

    private static final float MAJORITY = 0.5f;
    private static final float NEARLY_ALL = 0.85f;

    private static final Comparator<BaselineSpan> BY_START = Comparator.comparingDouble(BaselineSpan::start);

    private final List<GlyphRun> runs;
    private final List<Glyph> glyphs;
    private final BaselineSpan span;

    private LineTextWriter(LineRunGroup line) {
        line.joinUnknownText();
        this.runs = line.runs();
        this.glyphs = runs.stream().flatMap(run -> run.glyphs().stream()).filter(glyph -> !glyph.isSpace()).toList();
        this.span = line.span();
    }

    /** @param rightToLeft the direction of the page as a whole */
    static PageLine of(LineRunGroup line, boolean rightToLeft) {
        return new LineTextWriter(line).line(rightToLeft);
    }

    private PageLine line(boolean pageRightToLeft) {
        List<LineFragment> fragments;
        if (glyphs.stream().anyMatch(glyph -> BidiReorderer.containsRightToLeft(glyph.text()))) {
            sort();
            fragments = BidiReorderer.toLogicalOrder(fragments(),
                    pageRightToLeft || BidiReorderer.isMostlyRightToLeft(glyphs));
        } else {
            fragments = fragments();
        }
        StringBuilder text = new StringBuilder(fragments.size());
        fragments.forEach(fragment -> text.append(fragment.text()));
        return new PageLine(text.toString(), edges(fragments, text.length()), span, cells(fragments), style(),
                firstWordWidth(fragments));
    }

    /** Sorts from left to right, because programs paint Arabic in different orders. */
    private void sort() {
        runs.sort(Comparator.comparing(GlyphRun::span, BY_START));
        runs.forEach(run -> run.glyphs().sort(Comparator.comparing(Glyph::span, BY_START)));
    }

    private List<LineFragment> fragments() {
        List<LineFragment> fragments = new ArrayList<>();
        Glyph previous = null;
        for (GlyphRun run : runs) {
            WordGapDetector gaps = new WordGapDetector(run.glyphs());
            boolean startsRun = previous != null;
            boolean space = false;
            for (Glyph glyph : run.glyphs()) {
                if (glyph.isSpace()) {
                    space = true;
                    continue;
                }
                if (previous != null && startsRun) {
                    fragments.add(betweenRuns(previous, glyph));
                } else if (previous != null && (space || gaps.isSpaceBetween(previous, glyph))) {
                    fragments.add(LineFragment.space(previous, glyph));
                }
                fragments.add(LineFragment.of(glyph));
                previous = glyph;
                startsRun = false;
                space = false;
            }
        }
        return fragments;
    }

    private LineFragment betweenRuns(Glyph previous, Glyph next) {
        boolean far = next.span().start() - previous.span().end() > CELL_GAP * span.size();
        return far && !ListMarker.isBullet(previous.text())
                ? LineFragment.cellEnd(previous, next)
                : LineFragment.space(previous, next);
    }

    private static float[] edges(List<LineFragment> fragments, int length) {
        float[] edges = new float[4 * length];
        int i = 0;
        for (LineFragment fragment : fragments) {
            for (int index = 0; index < fragment.text().length(); index++) {
                Box box = fragment.box(index);
                edges[i++] = box.left();
                edges[i++] = box.bottom();
                edges[i++] = box.right();
                edges[i++] = box.top();
            }
        }
        return edges;
    }

    private static List<PageLine.Cell> cells(List<LineFragment> fragments) {
        List<PageLine.Cell> cells = new ArrayList<>();
        int first = 0;
        int start = 0;
        int position = 0;
        for (int i = 0; i <= fragments.size(); i++) {
            boolean ends = i == fragments.size() || fragments.get(i).isCellEnd();
            if (ends && i > first) {
                cells.add(new PageLine.Cell(start, position, extent(fragments.subList(first, i))));
            }
            position += i == fragments.size() ? 0 : fragments.get(i).text().length();
            first = ends ? i + 1 : first;
            start = ends ? position : start;
        }
        return cells;
    }

    private static BaselineSpan extent(List<LineFragment> fragments) {
        BaselineSpan extent = fragments.getFirst().span();
        for (LineFragment fragment : fragments) {
            extent = extent.union(fragment.span());
        }
        return extent;
    }

    private static float firstWordWidth(List<LineFragment> fragments) {
        int end = 1;
        while (end < fragments.size() && !fragments.get(end).isGap()) {
            end++;
        }
        return extent(fragments.subList(0, end)).width();
    }

    private PageLine.Style style() {
        List<Glyph> letters = glyphs.stream().filter(LineTextWriter::isLetterOrDigit).toList();
        return new PageLine.Style(
                !letters.isEmpty() && letters.stream().allMatch(glyph -> glyph.font().bold()),
                !letters.isEmpty() && shareOf(glyph -> glyph.font().monospaced()) > NEARLY_ALL,
                shareOf(glyph -> glyph.font().mathematical()) > MAJORITY,
                BidiReorderer.isMostlyRightToLeft(glyphs),
                shareOf(Glyph::pagination) > MAJORITY);
    }

    private static boolean isLetterOrDigit(Glyph glyph) {
        return Character.isLetterOrDigit(glyph.text().codePointAt(0));
    }

    private float shareOf(Predicate<Glyph> property) {
        return (float) glyphs.stream().filter(property).count() / glyphs.size();
    }
}
