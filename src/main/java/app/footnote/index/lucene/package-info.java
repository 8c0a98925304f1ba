/**
 * The embedded index: passages and their vectors in a folder, through Lucene.
 */
@NullMarked
package app.footnote.index.lucene;

import org.jspecify.annotations.NullMarked;
