/**
 * The content of the library pane as observable lists, without controls. Sorts, counts and ticks notes.
 */
@NullMarked
package app.footnote.ui.library.model;

import org.jspecify.annotations.NullMarked;
