package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.BaselineSpan;
import app.footnote.read.pdf.glyph.Glyph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Removes words that are painted again slightly beside their first copy, as programs do for shadows, outlines and bold
 * text. Used for one page. Not thread-safe.
 */
final class ShadowRemover {

    /** In ems: the largest distance of a shadow. Lines of text are further apart. */
    private static final float MAX_SHIFT = 0.35f;

    /** In ems: how much further the end of a copy may be shifted than its start. */
    private static final float MAX_STRETCH = 0.15f;

    /** In ems: the shift of letters that are words of their own differs by less from that of the word beside them. */
    private static final float MAX_SHIFT_DIFFERENCE = 0.05f;

    /** In ems: gaps between words are hardly ever smaller. */
    private static final float WORD_GAP = 0.15f;

    private final List<PaintedWord> words;
    private final Map<Integer, List<PaintedWord>> similar = new HashMap<>();

    private ShadowRemover(List<PaintedWord> words) {
        this.words = words;
    }

    static List<Glyph> withoutShadows(List<Glyph> glyphs) {
        if (!returns(glyphs)) {
            return glyphs;
        }
        ShadowRemover remover = new ShadowRemover(words(glyphs));
        return remover.findShadows() ? remover.otherGlyphs() : glyphs;
    }

    /** Whether anything is painted to the left on the same line, or above. Otherwise nothing is painted twice. */
    private static boolean returns(List<Glyph> glyphs) {
        for (int i = 1; i < glyphs.size(); i++) {
            BaselineSpan last = glyphs.get(i - 1).span();
            BaselineSpan next = glyphs.get(i).span();
            float down = (last.baseline() - next.baseline()) / next.size();
            if (last.angle() != next.angle() || down < -MAX_SHIFT
                    || (down < MAX_SHIFT && next.start() < last.start())) {
                return true;
            }
        }
        return false;
    }

    private static List<PaintedWord> words(List<Glyph> glyphs) {
        List<PaintedWord> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || !continues(glyphs.get(i - 1), glyphs.get(i))) {
                words.add(new PaintedWord(glyphs.subList(start, i)));
                start = i;
            }
        }
        return words;
    }

    private static boolean continues(Glyph last, Glyph next) {
        BaselineSpan one = last.span();
        BaselineSpan other = next.span();
        float gap = Math.abs(other.start() - one.end());
        return !last.isSpace()
                && !next.isSpace()
                && one.angle() == other.angle()
                && Math.abs(one.baseline() - other.baseline()) < WORD_GAP * one.size()
                && gap < WORD_GAP * one.size();
    }

    private boolean findShadows() {
        boolean found = false;
        for (PaintedWord word : words) {
            List<PaintedWord> candidates = similar.computeIfAbsent(word.key(), _ -> new ArrayList<>(2));
            word.original = word.isDistinctive() ? original(word, candidates) : null;
            found |= word.original != null;
            if (word.original == null) {
                candidates.add(word);
            }
        }
        for (int i = 0; found && i < words.size(); i++) {
            extend(i, i - 1);
        }
        for (int i = words.size() - 1; found && i >= 0; i--) {
            extend(i, i + 1);
        }
        return found;
    }

    private static @Nullable PaintedWord original(PaintedWord word, List<PaintedWord> candidates) {
        return candidates.stream().filter(word::shadows).findFirst().orElse(null);
    }

    /** A word that is too short to be compared alone is a shadow if the word beside it is one with the same shift. */
    private void extend(int index, int neighbour) {
        PaintedWord word = words.get(index);
        if (word.original != null || word.isDistinctive() || neighbour < 0 || neighbour >= words.size()) {
            return;
        }
        PaintedWord beside = words.get(neighbour);
        PaintedWord original = beside.original;
        if (original != null) {
            float shift = beside.shift(original);
            word.original = similar.getOrDefault(word.key(), List.of()).stream()
                    .filter(other -> other != word && word.shadows(other))
                    .filter(other -> Math.abs(word.shift(other) - shift) < MAX_SHIFT_DIFFERENCE)
                    .findFirst()
                    .orElse(null);
        }
    }

    private List<Glyph> otherGlyphs() {
        List<Glyph> others = new ArrayList<>();
        words.stream().filter(word -> word.original == null).forEach(word -> others.addAll(word.glyphs));
        return others;
    }

    /** Glyphs without a space between them, painted one after the other. Not thread-safe. */
    private static final class PaintedWord {

        private final List<Glyph> glyphs;
        private @Nullable PaintedWord original;

        PaintedWord(List<Glyph> glyphs) {
            this.glyphs = glyphs;
        }

        /** Equal words have equal keys. */
        int key() {
            int length = 31 * glyphs.size();
            return 31 * (length + glyphs.getFirst().text().hashCode()) + glyphs.getLast().text().hashCode();
        }

        private boolean hasTextOf(PaintedWord other) {
            for (int i = 0; i < glyphs.size(); i++) {
                if (!glyphs.get(i).text().equals(other.glyphs.get(i).text())) {
                    return false;
                }
            }
            return true;
        }

        /** Whether it has two different characters. Equal ones such as leader dots are beside each other anyway. */
        boolean isDistinctive() {
            String first = glyphs.getFirst().text();
            for (Glyph glyph : glyphs) {
                if (!glyph.text().equals(first)) {
                    return true;
                }
            }
            return false;
        }

        boolean shadows(PaintedWord other) {
            BaselineSpan one = first();
            BaselineSpan before = other.first();
            float em = one.size();
            float stretch = Math.abs(last().end() - other.last().end()) / em - Math.abs(shift(other));
            return one.angle() == before.angle()
                    && Math.abs(em - before.size()) < em / 6
                    && Math.abs(shift(other)) < MAX_SHIFT
                    && Math.abs(one.baseline() - before.baseline()) < MAX_SHIFT * em
                    && Math.abs(stretch) < MAX_STRETCH
                    && glyphs.size() == other.glyphs.size()
                    && hasTextOf(other);
        }

        /** In ems. */
        float shift(PaintedWord other) {
            return (first().start() - other.first().start()) / first().size();
        }

        private BaselineSpan first() {
            return glyphs.getFirst().span();
        }

        private BaselineSpan last() {
            return glyphs.getLast().span();
        }
    }
}
