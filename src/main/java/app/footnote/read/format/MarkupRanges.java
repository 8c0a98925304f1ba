package app.footnote.read.format;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The markup in a page's text, such as emphasis marks, link targets and table pipes. Pages of PDFs have none.
 * Immutable.
 */
public final class MarkupRanges {

    private static final MarkupRanges NONE = new MarkupRanges(new BitSet(), new BitSet(), Map.of());

    private final BitSet hidden;
    private final BitSet separators;
    private final Map<Integer, String> replacements;

    private MarkupRanges(BitSet hidden, BitSet separators, Map<Integer, String> replacements) {
        this.hidden = hidden;
        this.separators = separators;
        this.replacements = replacements;
    }

    static MarkupRanges none() {
        return NONE;
    }

    /** The visible words in {@code [start, end)} of the text: without markup, with single spaces between words. */
    public String plain(String text, int start, int end) {
        StringBuilder plain = new StringBuilder(end - start);
        boolean separated = false;
        for (int i = start; i < end; i++) {
            if (separators.get(i) || isSpace(text.charAt(i))) {
                separated = true;
                continue;
            }
            String replacement = replacements.get(i);
            if (replacement == null && hidden.get(i)) {
                continue;
            }
            plain.append(separated && !plain.isEmpty() ? " " : "");
            separated = false;
            if (replacement == null) {
                plain.append(text.charAt(i));
            } else {
                plain.append(replacement);
            }
        }
        return plain.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\0';
    }

    /** Collects the markup of one page. Not thread-safe. */
    public static final class Builder {

        private final BitSet hidden = new BitSet();
        private final BitSet separators = new BitSet();
        private final Map<Integer, String> replacements = new HashMap<>();

        /** Marks {@code [start, end)} as markup that does not separate words: {@code **Redis**'s} becomes "Redis's". */
        public Builder hide(int start, int end) {
            hidden.set(start, end);
            return this;
        }

        /** Marks {@code [start, end)} as markup that separates words, such as the pipe between two cells. */
        public Builder separate(int start, int end) {
            separators.set(start, end);
            return this;
        }

        /** Marks {@code [start, end)} as a code for other characters, such as an HTML entity. */
        public Builder replace(int start, int end, String replacement) {
            replacements.put(start, replacement);
            return hide(start, end);
        }

        /** Marks {@code [start, end)} as visible. */
        public Builder show(int start, int end) {
            hidden.clear(start, end);
            separators.clear(start, end);
            return this;
        }

        public MarkupRanges build() {
            return new MarkupRanges((BitSet) hidden.clone(), (BitSet) separators.clone(), Map.copyOf(replacements));
        }
    }
}
