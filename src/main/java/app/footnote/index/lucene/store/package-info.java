/** Writes passages as Lucene documents and reads them back. One thread writes; readers work on immutable snapshots. */
@NullMarked
package app.footnote.index.lucene.store;

import org.jspecify.annotations.NullMarked;
