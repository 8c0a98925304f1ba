package app.footnote.read.format;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells which chars of a page's text are markup rather than words: emphasis marks, link targets, table pipes. A page of
 * a PDF has none.
 */
public final class MarkupRanges {

    private static final MarkupRanges NONE = new MarkupRanges(new BitSet(), new BitSet(), Map.of());

    private final BitSet hidden;
    private final BitSet gaps;
    private final Map<Integer, String> meanings;

    private MarkupRanges(BitSet hidden, BitSet gaps, Map<Integer, String> meanings) {
        this.hidden = hidden;
        this.gaps = gaps;
        this.meanings = meanings;
    }

    static MarkupRanges none() {
        return NONE;
    }

    /** What a reader says of {@code [start, end)} of the text, without markup, white space folded. */
    public String plain(String text, int start, int end) {
        StringBuilder plain = new StringBuilder(end - start);
        boolean gap = false;
        for (int i = start; i < end; i++) {
            if (gaps.get(i) || isSpace(text.charAt(i))) {
                gap = true;
                continue;
            }
            String meaning = meanings.get(i);
            if (meaning == null && hidden.get(i)) {
                continue;
            }
            plain.append(gap && !plain.isEmpty() ? " " : "");
            gap = false;
            if (meaning == null) {
                plain.append(text.charAt(i));
            } else {
                plain.append(meaning);
            }
        }
        return plain.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\0';
    }

    /** Gathers the markup of one page. Not safe for use by many threads. */
    public static final class Builder {

        private final BitSet hidden = new BitSet();
        private final BitSet gaps = new BitSet();
        private final Map<Integer, String> meanings = new HashMap<>();

        /** {@code [start, end)} is markup within a word or beside one: {@code **Redis**'s} reads as "Redis's". */
        public Builder hide(int start, int end) {
            hidden.set(start, end);
            return this;
        }

        /** {@code [start, end)} is markup that keeps words apart, such as the pipe between two cells. */
        public Builder separate(int start, int end) {
            gaps.set(start, end);
            return this;
        }

        /** {@code [start, end)} is a code for something else, as HTML writes a less-than sign. */
        public Builder replace(int start, int end, String meaning) {
            meanings.put(start, meaning);
            return hide(start, end);
        }

        /** {@code [start, end)} is words after all. */
        public Builder show(int start, int end) {
            hidden.clear(start, end);
            gaps.clear(start, end);
            return this;
        }

        public MarkupRanges build() {
            return new MarkupRanges((BitSet) hidden.clone(), (BitSet) gaps.clone(), Map.copyOf(meanings));
        }
    }
}
