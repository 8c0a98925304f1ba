/**
 * The embedded index: passages and vectors in a folder on this computer. Its sub-packages analyse language, store
 * passages and search them.
 */
@NullMarked
package app.footnote.index.lucene;

import org.jspecify.annotations.NullMarked;
