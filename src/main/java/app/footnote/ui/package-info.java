/**
 * The window: places the panes side by side and passes on what one tells another. Everything that takes time happens
 * behind {@link app.footnote.ui.Services}, so that the window can be used before all is open.
 */
@NullMarked
package app.footnote.ui;

import org.jspecify.annotations.NullMarked;
