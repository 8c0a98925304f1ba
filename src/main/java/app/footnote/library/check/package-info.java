/** Compares the catalogue, the index, the pages and the files. Reports each inconsistency and repairs what it can. */
@NullMarked
package app.footnote.library.check;

import org.jspecify.annotations.NullMarked;
