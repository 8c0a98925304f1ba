/** Opens notes for reading: finds the file, the pages and the requested place. Finds text in notes. */
@NullMarked
package app.footnote.ui.page.open;

import org.jspecify.annotations.NullMarked;
