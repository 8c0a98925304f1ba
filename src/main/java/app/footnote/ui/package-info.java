/** The main window. It arranges the panes, passes events between them and opens the library in the background. */
@NullMarked
package app.footnote.ui;

import org.jspecify.annotations.NullMarked;
