package app.footnote.model.text;

/**
 * A stretch of a text, in UTF-16 code units.
 *
 * @param start the first char, inclusive
 * @param end the last char, exclusive
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

    /** This range in a text that has {@code chars} more chars before it. */
    public Range shifted(int chars) {
        return new Range(start + chars, end + chars);
    }

    /** The chars of {@code text} that this range stands for. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** This range without white space at its ends; empty, at its own start, if there is nothing else. */
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
