package app.footnote.model;

/**
 * Where a passage or a quote stands: a range of UTF-16 code units in the text of one page.
 *
 * @param page the page's number, counted from 1; Markdown and plain text are one page
 * @param start the first char, inclusive
 * @param end the last char, exclusive
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

    /** How many chars this place and the other have in common; 0 on different pages. */
    public int overlap(Place other) {
        return page == other.page ? Math.max(0, Math.min(end, other.end) - Math.max(start, other.start)) : 0;
    }

    /** The smallest place that holds this one and the other, which must be on the same page. */
    public Place union(Place other) {
        if (page != other.page) {
            throw new IllegalArgumentException("Places on pages " + page + " and " + other.page);
        }
        return new Place(page, Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The place of {@code [from, to)} counted from this place's own start. */
    public Place within(int from, int to) {
        return new Place(page, start + from, start + to);
    }
}
