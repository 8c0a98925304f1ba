/**
 * Stores the library on disk: the catalogue with its journal, the pages, and the lock of the folder. Recorded changes
 * survive if the process is killed.
 */
@NullMarked
package app.footnote.library.store;

import org.jspecify.annotations.NullMarked;
