package app.footnote.index.lucene.vocabulary;

/**
 * An acronym and what it stands for. Immutable.
 *
 * @param acronym in lower case
 * @param longForm words in lower case, with a space between them
 */
public record AcronymPair(String acronym, String longForm) {
}
