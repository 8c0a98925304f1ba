package app.footnote.read.pdf.line;

import app.footnote.model.Box;
import app.footnote.read.format.ListMark;
import app.footnote.read.pdf.glyph.Glyph;
import app.footnote.read.pdf.glyph.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Writes one line: words from glyphs, in logical order. Made for one line and then dropped. */
final class LineText {

    /** In ems: what separates the cells of a row. */
    private static final float CELL_GAP = 1.2f;

    private static final float MOST = 0.5f;
    private static final float NEARLY_ALL = 0.85f;

    private static final Comparator<Stroke> FROM_THE_LEFT = Comparator.comparingDouble(Stroke::start);

    private final List<GlyphRun> runs;
    private final List<Glyph> glyphs;
    private final Stroke stroke;

    private LineText(LineRuns line) {
        this.runs = line.runs();
        this.glyphs = runs.stream().flatMap(run -> run.glyphs().stream()).filter(glyph -> !glyph.isSpace()).toList();
        this.stroke = line.stroke();
    }

    /** @param rightToLeft whether the page as a whole is written from right to left */
    static PageLine of(LineRuns line, boolean rightToLeft) {
        return new LineText(line).written(rightToLeft);
    }

    private PageLine written(boolean pageRightToLeft) {
        List<LinePiece> pieces;
        if (glyphs.stream().anyMatch(glyph -> Bidirectional.occursIn(glyph.text()))) {
            sort();
            pieces = Bidirectional.logical(pieces(), pageRightToLeft || Bidirectional.mostly(glyphs));
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

    private List<LinePiece> pieces() {
        List<LinePiece> pieces = new ArrayList<>();
        Glyph before = null;
        for (GlyphRun run : runs) {
            WordGaps gaps = new WordGaps(run.glyphs());
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
                    pieces.add(LinePiece.space(before, glyph));
                }
                pieces.add(LinePiece.of(glyph));
                before = glyph;
                seam = false;
                space = false;
            }
        }
        return pieces;
    }

    private LinePiece seam(Glyph before, Glyph next) {
        boolean far = next.stroke().start() - before.stroke().end() > CELL_GAP * stroke.size();
        return far && !ListMark.is(before.text()) ? LinePiece.cellEnd(before, next) : LinePiece.space(before, next);
    }

    private static float[] edges(List<LinePiece> pieces, int length) {
        float[] edges = new float[4 * length];
        int i = 0;
        for (LinePiece piece : pieces) {
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

    private static List<PageLine.Cell> cells(List<LinePiece> pieces) {
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

    private static Stroke extent(List<LinePiece> pieces) {
        Stroke extent = pieces.getFirst().stroke();
        for (LinePiece piece : pieces) {
            extent = extent.through(piece.stroke());
        }
        return extent;
    }

    private static float firstWord(List<LinePiece> pieces) {
        int end = 1;
        while (end < pieces.size() && !pieces.get(end).isGap()) {
            end++;
        }
        return extent(pieces.subList(0, end)).width();
    }

    private PageLine.Style style() {
        List<Glyph> letters = glyphs.stream().filter(LineText::isWritten).toList();
        return new PageLine.Style(
                !letters.isEmpty() && letters.stream().allMatch(glyph -> glyph.face().bold()),
                !letters.isEmpty() && share(glyph -> glyph.face().monospaced()) > NEARLY_ALL,
                share(glyph -> glyph.face().mathematical()) > MOST,
                Bidirectional.mostly(glyphs),
                share(Glyph::furniture) > MOST);
    }

    private static boolean isWritten(Glyph glyph) {
        return Character.isLetterOrDigit(glyph.text().codePointAt(0));
    }

    private float share(Predicate<Glyph> property) {
        return (float) glyphs.stream().filter(property).count() / glyphs.size();
    }
}
