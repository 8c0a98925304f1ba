package app.footnote.model;

/**
 * The location of a passage or a quote: a range of UTF-16 code units in the text of one page. Immutable.
 *
 * @param page the page's number, counted from 1; a Markdown or plain-text file is one page
 * @param start the index of the first char in the page's text
 * @param end the index after the last char
 */
public record Place(int page, int start, int end) {

    public Place {
        if (page < 1 || start < 0 || end < start) {
            throw new IllegalArgumentException("Not a place: page %d, [%d, %d)".formatted(page, start, end));
        }
    }

    public int length() {
        return end - start;
    }

    /** How many chars the two places have in common; 0 if they are on different pages. */
    public int overlap(Place other) {
        return page == other.page ? Math.max(0, Math.min(end, other.end) - Math.max(start, other.start)) : 0;
    }

    /** The smallest place that contains both places, which must be on the same page. */
    public Place union(Place other) {
        if (page != other.page) {
            throw new IllegalArgumentException("Places on pages " + page + " and " + other.page);
        }
        return new Place(page, Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The place of the range {@code [from, to)} relative to the start of this place. */
    public Place within(int from, int to) {
        return new Place(page, start + from, start + to);
    }
}
