/**
 * What the library keeps on disk: the catalogue with its journal, pages, and the folder's lock. A kill at any moment
 * loses nothing that was recorded.
 */
@NullMarked
package app.footnote.library.store;

import org.jspecify.annotations.NullMarked;
