package app.footnote.read.pdf.line;

import app.footnote.model.Box;
import app.footnote.read.format.ListMarker;
import app.footnote.read.pdf.glyph.BaselineSpan;
import app.footnote.read.pdf.glyph.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Writes one line: words from glyphs, in logical order. Made for one line and then dropped. */
final class LineTextWriter {

    /** In ems: what separates the cells of a row. */
    private static final float CELL_GAP = 1.2f;

    private static final float MOST = 0.5f;
    private static final float NEARLY_ALL = 0.85f;

    private static final Comparator<BaselineSpan> FROM_THE_LEFT = Comparator.comparingDouble(BaselineSpan::start);

    private final List<GlyphRun> runs;
    private final List<Glyph> glyphs;
    private final BaselineSpan stroke;

    private LineTextWriter(LineRunGroup line) {
        this.runs = line.runs();
        this.glyphs = runs.stream().flatMap(run -> run.glyphs().stream()).filter(glyph -> !glyph.isSpace()).toList();
        this.stroke = line.stroke();
    }

    /** @param rightToLeft whether the page as a whole is written from right to left */
    static PageLine of(LineRunGroup line, boolean rightToLeft) {
        return new LineTextWriter(line).written(rightToLeft);
    }

    private PageLine written(boolean pageRightToLeft) {
        List<LineFragment> pieces;
        if (glyphs.stream().anyMatch(glyph -> BidiReorderer.occursIn(glyph.text()))) {
            sort();
            pieces = BidiReorderer.logical(pieces(), pageRightToLeft || BidiReorderer.mostly(glyphs));
        } else {
            pieces = pieces();
        }
        StringBuilder text = new StringBuilder(pieces.size());
        pieces.forEach(piece -> text.append(piece.text()));
        return new PageLine(text.toString(), edges(pieces, text.length()), stroke, cells(pieces), style(),
                firstWord(pieces));
    }

    /** From left to right, in whatever order a program paints Arabic. */
    private void sort() {
        runs.sort(Comparator.comparing(GlyphRun::stroke, FROM_THE_LEFT));
        runs.forEach(run -> run.glyphs().sort(Comparator.comparing(Glyph::stroke, FROM_THE_LEFT)));
    }

    private List<LineFragment> pieces() {
        List<LineFragment> pieces = new ArrayList<>();
        Glyph before = null;
        for (GlyphRun run : runs) {
            WordGapDetector gaps = new WordGapDetector(run.glyphs());
            boolean seam = before != null;
            boolean space = false;
            for (Glyph glyph : run.glyphs()) {
                if (glyph.isSpace()) {
                    space = true;
                    continue;
                }
                if (before != null && seam) {
                    pieces.add(seam(before, glyph));
                } else if (before != null && (space || gaps.between(before, glyph))) {
                    pieces.add(LineFragment.space(before, glyph));
                }
                pieces.add(LineFragment.of(glyph));
                before = glyph;
                seam = false;
                space = false;
            }
        }
        return pieces;
    }

    private LineFragment seam(Glyph before, Glyph next) {
        boolean far = next.stroke().start() - before.stroke().end() > CELL_GAP * stroke.size();
        return far && !ListMarker.isBullet(before.text())
                ? LineFragment.cellEnd(before, next)
                : LineFragment.space(before, next);
    }

    private static float[] edges(List<LineFragment> pieces, int length) {
        float[] edges = new float[4 * length];
        int i = 0;
        for (LineFragment piece : pieces) {
            for (int index = 0; index < piece.text().length(); index++) {
                Box box = piece.box(index);
                edges[i++] = box.left();
                edges[i++] = box.bottom();
                edges[i++] = box.right();
                edges[i++] = box.top();
            }
        }
        return edges;
    }

    private static List<PageLine.Cell> cells(List<LineFragment> pieces) {
        List<PageLine.Cell> cells = new ArrayList<>();
        int first = 0;
        int start = 0;
        int position = 0;
        for (int i = 0; i <= pieces.size(); i++) {
            boolean ends = i == pieces.size() || pieces.get(i).isCellEnd();
            if (ends && i > first) {
                cells.add(new PageLine.Cell(start, position, extent(pieces.subList(first, i))));
            }
            position += i == pieces.size() ? 0 : pieces.get(i).text().length();
            first = ends ? i + 1 : first;
            start = ends ? position : start;
        }
        return cells;
    }

    private static BaselineSpan extent(List<LineFragment> pieces) {
        BaselineSpan extent = pieces.getFirst().stroke();
        for (LineFragment piece : pieces) {
            extent = extent.through(piece.stroke());
        }
        return extent;
    }

    private static float firstWord(List<LineFragment> pieces) {
        int end = 1;
        while (end < pieces.size() && !pieces.get(end).isGap()) {
            end++;
        }
        return extent(pieces.subList(0, end)).width();
    }

    private PageLine.Style style() {
        List<Glyph> letters = glyphs.stream().filter(LineTextWriter::isWritten).toList();
        return new PageLine.Style(
                !letters.isEmpty() && letters.stream().allMatch(glyph -> glyph.face().bold()),
                !letters.isEmpty() && share(glyph -> glyph.face().monospaced()) > NEARLY_ALL,
                share(glyph -> glyph.face().mathematical()) > MOST,
                BidiReorderer.mostly(glyphs),
                share(Glyph::furniture) > MOST);
    }

    private static boolean isWritten(Glyph glyph) {
        return Character.isLetterOrDigit(glyph.text().codePointAt(0));
    }

    private float share(Predicate<Glyph> property) {
        return (float) glyphs.stream().filter(property).count() / glyphs.size();
    }
}
