/**
 * Searches the Lucene index by words and by vectors. Every candidate is measured in both ways, however it was found.
 */
@NullMarked
package app.footnote.index.lucene.search;

import org.jspecify.annotations.NullMarked;
