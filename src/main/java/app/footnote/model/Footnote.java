package app.footnote.model;

/**
 * A numbered citation in an answer.
 *
 * @param number the number that stands in the answer as {@code [number]}, counted from 1
 * @param source the place of the quote itself
 * @param quote the cited words as they stand there, white space folded
 */
public record Footnote(int number, Source source, String quote, Verdict verdict) {
}
