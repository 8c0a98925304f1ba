package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.BaselineSpan;
import app.footnote.read.pdf.glyph.Glyph;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one glyph of those that are painted over each other to be seen as one: letters doubled to look bold, and
 * letters with an accent, which TeX paints apart.
 */
final class OverprintMerger {

    /** Accents that take room of their own, and the combining marks that they are when they stand over a letter. */
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

    private OverprintMerger() {
    }

    static List<Glyph> merged(List<Glyph> glyphs) {
        return accented(single(glyphs));
    }

    /** Drops a glyph that is painted again within a sixth of its size, as happens for want of a bold font. */
    private static List<Glyph> single(List<Glyph> glyphs) {
        Map<Spot, List<Glyph>> seen = new HashMap<>();
        List<Glyph> single = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            List<Glyph> near = seen.computeIfAbsent(Spot.of(glyph), _ -> new ArrayList<>(4));
            if (glyph.isSpace() || near.stream().noneMatch(other -> covers(other.stroke(), glyph.stroke()))) {
                near.add(glyph);
                single.add(glyph);
            }
        }
        return single;
    }

    private static boolean covers(BaselineSpan one, BaselineSpan other) {
        float close = one.size() / 6;
        return Math.abs(one.start() - other.start()) < close
                && Math.abs(one.baseline() - other.baseline()) < close
                && Math.abs(one.size() - other.size()) < close;
    }

    private static List<Glyph> accented(List<Glyph> glyphs) {
        List<Glyph> merged = new ArrayList<>(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            char mark = mark(glyph);
            if (mark == 0) {
                merged.add(glyph);
            } else if (i + 1 < glyphs.size() && carries(glyphs.get(i + 1), glyph)) {
                merged.add(accented(glyphs.get(++i), glyph, mark));
            } else if (!merged.isEmpty() && carries(merged.getLast(), glyph)) {
                merged.add(accented(merged.removeLast(), glyph, mark));
            } else {
                merged.add(glyph);
            }
        }
        return merged;
    }

    /** The combining mark that the glyph may be, or 0. */
    private static char mark(Glyph glyph) {
        if (glyph.text().length() != 1) {
            return 0;
        }
        char c = glyph.text().charAt(0);
        return Character.getType(c) == Character.NON_SPACING_MARK ? c : ACCENTS.getOrDefault(c, '\0');
    }

    /** An accent's middle stands over or under its letter. */
    private static boolean carries(Glyph letter, Glyph accent) {
        BaselineSpan base = letter.stroke();
        BaselineSpan above = accent.stroke();
        return Character.isLetter(letter.text().codePointAt(0))
                && base.angle() == above.angle()
                && Math.abs(base.baseline() - above.baseline()) < base.size()
                && above.middle() > base.start() - base.width() / 6
                && above.middle() < base.end() + base.width() / 6;
    }

    private static Glyph accented(Glyph letter, Glyph accent, char mark) {
        String base = letter.text().replace('ı', 'i').replace('ȷ', 'j');
        String text = Normalizer.normalize(base + mark, Normalizer.Form.NFC);
        return letter.through(accent).saying(text);
    }

    /** Glyphs that may cover each other share a spot, but for the few at its edge. */
    private record Spot(String text, int line, int angle) {

        static Spot of(Glyph glyph) {
            BaselineSpan stroke = glyph.stroke();
            return new Spot(glyph.text(), Math.round(stroke.baseline() / 2), stroke.angle());
        }
    }
}
