/**
 * What the library pane shows, as observable lists without JavaFX controls. Sorting, counting and ticking happen here.
 */
@NullMarked
package app.footnote.ui.library.model;

import org.jspecify.annotations.NullMarked;
