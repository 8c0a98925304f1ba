package app.footnote.model;

import java.util.List;

/**
 * The unit that is indexed and cited: one or a few neighbouring paragraphs. Immutable.
 *
 * @param ordinal the passage's number within its note in reading order, counted from 0
 * @param headings the headings above the passage, outermost first
 * @param text the text at {@code place} in the page's text, unchanged
 * @param plain the text that is searched: {@code text} without markup and with white space folded
 * @param language the passage's language as an ISO 639-1 code; {@value #UNDETERMINED} if it could not be determined
 */
public record Passage(
        NoteId note,
        int ordinal,
        Place place,
        List<String> headings,
        String text,
        String plain,
        String language) {

    /** The language code of ISO 639-2 for text of an undetermined language. */
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
