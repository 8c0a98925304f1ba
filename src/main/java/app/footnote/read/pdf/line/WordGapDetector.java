package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.Glyph;
import java.util.Arrays;
import java.util.List;

/** Detects the gaps between words in a run without painted spaces, such as those of TeX. Immutable. */
final class WordGapDetector {

    /** In ems: kerning is smaller, and gaps between words are hardly ever smaller. */
    private static final float MIN_GAP = 0.15f;

    /** In ems: programs separate letters of two scripts by about a quarter of an em without a space. */
    private static final float MIN_GAP_BETWEEN_SCRIPTS = 0.35f;

    /** In shorter runs, letter-spaced text cannot be distinguished from words of one letter. */
    private static final int MIN_LETTER_SPACED_GLYPHS = 6;

    private final float letterSpacing;

    WordGapDetector(List<Glyph> run) {
        this.letterSpacing = letterSpacing(run);
    }

    /** The letter spacing of the run in ems, as in s p a c e d; usually 0. */
    private static float letterSpacing(List<Glyph> run) {
        if (run.size() < MIN_LETTER_SPACED_GLYPHS) {
            return 0;
        }
        double[] gaps = new double[run.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = gap(run.get(i), run.get(i + 1));
        }
        Arrays.sort(gaps);
        float typical = (float) gaps[gaps.length / 3];
        return typical > MIN_GAP ? typical : 0;
    }

    /** Whether there is a space between two neighbouring glyphs. */
    boolean isSpaceBetween(Glyph left, Glyph right) {
        float gap = gap(left, right) - letterSpacing;
        int before = left.text().codePointBefore(left.text().length());
        int after = right.text().codePointAt(0);
        boolean latin = IdeographicText.isFullWidthLatin(before) && IdeographicText.isFullWidthLatin(after);
        boolean ideographic = IdeographicText.isWrittenWithoutSpaces(before)
                || IdeographicText.isWrittenWithoutSpaces(after);
        return !IdeographicText.areWrittenWithoutSpaces(before, after)
                && gap > (ideographic && !latin ? MIN_GAP_BETWEEN_SCRIPTS : MIN_GAP);
    }

    private static float gap(Glyph left, Glyph right) {
        float em = (left.span().size() + right.span().size()) / 2;
        return (right.span().start() - left.span().end()) / em;
    }
}
