package app.footnote.answer.request;

/**
 * One of the things that a request compares. Immutable.
 *
 * @param name as the request writes it
 * @param subject the name with the topic that all sides share, for a search
 */
public record ComparedSide(String name, String subject) {
}
