package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.Glyph;
import java.util.Arrays;
import java.util.List;

/** Tells where a word ends in a run whose spaces are not painted, as TeX leaves them out. */
final class WordGapDetector {

    /** In ems: letters are moved against each other by less, words hardly ever stand closer. */
    private static final float NARROWEST = 0.15f;

    /** In ems: letters of two scripts are set apart by about a quarter, which is no space. */
    private static final float BETWEEN_SCRIPTS = 0.35f;

    /** Shorter runs are too short to tell spaced letters from words of one letter. */
    private static final int SPACED_LETTERS = 6;

    private final float spacing;

    WordGapDetector(List<Glyph> run) {
        this.spacing = spacing(run);
    }

    /** In ems, by how much the run's letters are s p a c e d; mostly 0. */
    private static float spacing(List<Glyph> run) {
        if (run.size() < SPACED_LETTERS) {
            return 0;
        }
        double[] gaps = new double[run.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = gap(run.get(i), run.get(i + 1));
        }
        Arrays.sort(gaps);
        float typical = (float) gaps[gaps.length / 3];
        return typical > NARROWEST ? typical : 0;
    }

    /** Whether a space is to be read between the two, of which the first stands to the left. */
    boolean between(Glyph left, Glyph right) {
        float gap = gap(left, right) - spacing;
        boolean ideographic = isIdeographic(left) || isIdeographic(right);
        boolean both = ideographic && isIdeographic(left) && isIdeographic(right);
        return !both && gap > (ideographic ? BETWEEN_SCRIPTS : NARROWEST);
    }

    private static float gap(Glyph left, Glyph right) {
        float em = (left.stroke().size() + right.stroke().size()) / 2;
        return (right.stroke().start() - left.stroke().end()) / em;
    }

    private static boolean isIdeographic(Glyph glyph) {
        return IdeographicText.isWrittenWithoutSpaces(glyph.text().codePointAt(0));
    }
}
