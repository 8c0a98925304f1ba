/**
 * Analyses words in each language: splitting, stop words and stemming. Indexing and searching use the same analysis.
 */
@NullMarked
package app.footnote.index.lucene.language;

import org.jspecify.annotations.NullMarked;
