package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.Glyph;
import app.footnote.read.pdf.glyph.UnknownText;
import java.util.ArrayList;
import java.util.List;

/** Joins glyphs of a line whose characters are not known: each row of them becomes one mark. */
final class UnknownTextMarker {

    /** In ems: glyphs within a word are closer. */
    private static final float MAX_GAP_IN_WORD = 0.2f;

    private UnknownTextMarker() {
    }

    /** @param glyphs the glyphs of a run in order, with spaces */
    static List<Glyph> marked(List<Glyph> glyphs) {
        List<Glyph> marked = new ArrayList<>();
        for (int i = 0; i < glyphs.size();) {
            int end = endOfRow(glyphs, i);
            if (end == i) {
                marked.add(glyphs.get(i));
                i++;
            } else {
                if (isText(glyphs, i, end)) {
                    marked.add(glyphs.get(i).union(glyphs.get(end - 1)).withText(UnknownText.MARK));
                }
                i = end;
            }
        }
        return marked;
    }

    private static boolean isText(List<Glyph> glyphs, int start, int end) {
        if (!isDoubtful(glyphs.get(start)) || !isDoubtful(glyphs.get(end - 1))) {
            return true;
        }
        List<Glyph> beside = new ArrayList<>();
        if (start > 0 && areClose(glyphs.get(start - 1), glyphs.get(start))) {
            beside.add(glyphs.get(start - 1));
        }
        if (end < glyphs.size() && areClose(glyphs.get(end - 1), glyphs.get(end))) {
            beside.add(glyphs.get(end));
        }
        boolean cluster = beside.stream().anyMatch(glyph -> glyph.text().codePointCount(0, glyph.text().length()) > 1);
        boolean letter = beside.stream().anyMatch(glyph -> Character.isLetter(glyph.text().codePointAt(0)));
        return !cluster && (letter || end - start > 1);
    }

    private static boolean isDoubtful(Glyph glyph) {
        return glyph.text().equals(UnknownText.DOUBTFUL);
    }

    /** The end of the row of unknown glyphs that starts here, without spaces at its end; the start if there is none. */
    private static int endOfRow(List<Glyph> glyphs, int start) {
        int end = start;
        for (int i = start; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            boolean joins = UnknownText.isUnknown(glyph.text())
                    && (i == start || mayJoin(glyphs.get(end - 1), glyph));
            if (joins) {
                end = i + 1;
            } else if (!glyph.isSpace() || end == start) {
                return end;
            }
        }
        return end;
    }

    /** Several icons in a row are separated by spaces. */
    private static boolean mayJoin(Glyph last, Glyph next) {
        boolean certain = !isDoubtful(last) && !isDoubtful(next);
        return certain || areClose(last, next);
    }

    private static boolean areClose(Glyph left, Glyph right) {
        return right.span().start() - left.span().end() < MAX_GAP_IN_WORD * left.span().size();
    }
}
