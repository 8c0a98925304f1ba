package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.BaselineSpan;
import app.footnote.read.pdf.glyph.Glyph;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges glyphs that are painted over each other to look like one: letters that are painted twice to look bold, and
 * letters and their accents, which TeX paints separately.
 */
final class OverprintMerger {

    /** Spacing accents and the combining marks that they become over a letter. */
    private static final Map<Character, Character> ACCENTS = Map.ofEntries(
            Map.entry('`', '\u0300'),
            Map.entry('\u00B4', '\u0301'),
            Map.entry('^', '\u0302'),
            Map.entry('\u02C6', '\u0302'),
            Map.entry('~', '\u0303'),
            Map.entry('\u02DC', '\u0303'),
            Map.entry('\u00AF', '\u0304'),
            Map.entry('\u02C9', '\u0304'),
            Map.entry('\u02D8', '\u0306'),
            Map.entry('\u02D9', '\u0307'),
            Map.entry('\u00A8', '\u0308'),
            Map.entry('\u02DA', '\u030A'),
            Map.entry('\u02DD', '\u030B'),
            Map.entry('\u02C7', '\u030C'),
            Map.entry('\u00B8', '\u0327'),
            Map.entry('\u02DB', '\u0328'));

    /** In ems: marks that are painted after their letter are narrower. */
    private static final float MAX_MARK_WIDTH = 0.05f;

    private OverprintMerger() {
    }

    static List<Glyph> merged(List<Glyph> glyphs) {
        return withCombinedAccents(withoutOverprints(ShadowRemover.withoutShadows(glyphs)));
    }

    /** Removes glyphs that are painted again within a sixth of their size, as programs do without a bold font. */
    private static List<Glyph> withoutOverprints(List<Glyph> glyphs) {
        Map<OverprintKey, List<Glyph>> seen = new HashMap<>();
        List<Glyph> kept = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            List<Glyph> candidates = seen.computeIfAbsent(OverprintKey.of(glyph), _ -> new ArrayList<>(4));
            if (glyph.isSpace() || candidates.stream().noneMatch(other -> overprints(other.span(), glyph.span()))) {
                candidates.add(glyph);
                kept.add(glyph);
            }
        }
        return kept;
    }

    private static boolean overprints(BaselineSpan one, BaselineSpan other) {
        float close = one.size() / 6;
        return Math.abs(one.start() - other.start()) < close
                && Math.abs(one.baseline() - other.baseline()) < close
                && Math.abs(one.size() - other.size()) < close;
    }

    private static List<Glyph> withCombinedAccents(List<Glyph> glyphs) {
        List<Glyph> merged = new ArrayList<>(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            char combiningMark = combiningMark(glyph);
            if (combiningMark == 0) {
                merged.add(glyph);
            } else if (!merged.isEmpty() && follows(glyph, merged.getLast())) {
                merged.add(combined(merged.removeLast(), glyph, combiningMark));
            } else if (i + 1 < glyphs.size() && canCombine(glyphs.get(i + 1), glyph)) {
                merged.add(combined(glyphs.get(++i), glyph, combiningMark));
            } else if (!merged.isEmpty() && canCombine(merged.getLast(), glyph)) {
                merged.add(combined(merged.removeLast(), glyph, combiningMark));
            } else {
                merged.add(glyph);
            }
        }
        return merged;
    }

    /** The combining mark that the glyph may represent, or 0. */
    private static char combiningMark(Glyph glyph) {
        if (glyph.text().length() != 1) {
            return 0;
        }
        char c = glyph.text().charAt(0);
        return Character.getType(c) == Character.NON_SPACING_MARK ? c : ACCENTS.getOrDefault(c, '\0');
    }

    /**
     * Whether the mark belongs to the glyph painted before it, as in Thai and Devanagari, where marks have no width and
     * are painted after the letter. TeX paints accents before the letter, and right-to-left scripts are painted in both
     * orders.
     */
    private static boolean follows(Glyph mark, Glyph letter) {
        BaselineSpan base = letter.span();
        BaselineSpan span = mark.span();
        int codePoint = mark.text().codePointAt(0);
        boolean beside = span.width() < MAX_MARK_WIDTH * span.size() || span.middle() < base.end();
        return Character.getType(codePoint) == Character.NON_SPACING_MARK
                && !BidiReorderer.containsRightToLeft(letter.text())
                && beside
                && canCombine(letter, mark);
    }

    /** Whether the accent is centred above or below the letter. */
    private static boolean canCombine(Glyph letter, Glyph accent) {
        BaselineSpan base = letter.span();
        BaselineSpan mark = accent.span();
        return canHaveMark(letter.text().codePointBefore(letter.text().length()))
                && base.angle() == mark.angle()
                && Math.abs(base.baseline() - mark.baseline()) < base.size()
                && mark.middle() > base.start() - base.width() / 6
                && mark.middle() < base.end() + base.width() / 6;
    }

    private static boolean canHaveMark(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static Glyph combined(Glyph letter, Glyph accent, char combiningMark) {
        String base = letter.text().replace('ı', 'i').replace('ȷ', 'j');
        String text = Normalizer.normalize(base + combiningMark, Normalizer.Form.NFC);
        return letter.union(accent).withText(text);
    }

    /**
     * A key that glyphs share if they may be painted over each other, unless their baselines are rounded differently.
     */
    private record OverprintKey(String text, int line, int angle) {

        static OverprintKey of(Glyph glyph) {
            BaselineSpan span = glyph.span();
            return new OverprintKey(glyph.text(), Math.round(span.baseline() / 2), span.angle());
        }
    }
}
