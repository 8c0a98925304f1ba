package app.footnote.index.lucene.search;

/**
 * Other words for a word of a question, as a person would write them. Immutable.
 *
 * @param factor how well a passage with these words matches, from 0 to 1
 */
record Expression(String words, double factor) {
}
