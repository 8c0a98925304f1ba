package app.footnote.model;

/**
 * Words of a note with the place where they stand.
 *
 * @param source the place of these very words
 * @param words as they stand there, white space folded: every run of it one blank, none at the ends
 */
public record Quote(Source source, String words) {
}
