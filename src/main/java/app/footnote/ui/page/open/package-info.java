/** Opens notes for reading. Finds the file, its pages and the place that was asked for. */
@NullMarked
package app.footnote.ui.page.open;

import org.jspecify.annotations.NullMarked;
