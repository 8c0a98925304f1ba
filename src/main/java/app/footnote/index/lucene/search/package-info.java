/**
 * Searches the Lucene index by words and by vectors. All measures are computed for each candidate, however it was
 * found.
 */
@NullMarked
package app.footnote.index.lucene.search;

import org.jspecify.annotations.NullMarked;
