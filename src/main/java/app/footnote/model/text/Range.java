package app.footnote.model.text;

/**
 * A range of a text, in UTF-16 code units. Immutable.
 *
 * @param start the index of the first char
 * @param end the index after the last char
 */
public record Range(int start, int end) {

    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a range: [%d, %d)".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Range other) {
        return start <= other.start && other.end <= end;
    }

    /** This range moved by a number of chars. */
    public Range shifted(int chars) {
        return new Range(start + chars, end + chars);
    }

    /** The part of {@code text} that this range covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** This range without white space at its ends; an empty range at {@code start} if there is only white space. */
    public Range trimmed(String text) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        return new Range(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
