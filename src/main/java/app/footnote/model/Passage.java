package app.footnote.model;

import java.util.List;

/**
 * What is indexed and cited: a stretch of one or a few neighbouring paragraphs.
 *
 * @param ordinal the passage's number within its note in reading order, counted from 0
 * @param headings the titles that the passage stands under, outermost first
 * @param text the passage exactly as it stands at its place in the page's text
 * @param plain what is searched: {@code text} without markup, white space folded
 * @param language the passage's language as an ISO 639-1 code, {@code "und"} where it could not be told
 */
public record Passage(
        NoteId note,
        int ordinal,
        Place place,
        List<String> headings,
        String text,
        String plain,
        String language) {

    public static final String UNDETERMINED = "und";

    public Passage {
        headings = List.copyOf(headings);
        if (text.length() != place.length()) {
            throw new IllegalArgumentException(
                    "A passage of %d chars at a place of %d".formatted(text.length(), place.length()));
        }
    }

    public PassageId id() {
        return new PassageId(note, ordinal);
    }
}
