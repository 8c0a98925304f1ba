/**
 * Stores passages and finds them by words and by meaning. {@link app.footnote.index.PassageIndex} is the interface;
 * Lucene and Redis implement it.
 */
@NullMarked
package app.footnote.index;

import org.jspecify.annotations.NullMarked;
