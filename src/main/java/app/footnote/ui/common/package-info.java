/**
 * What all panes share: the look, icons, messages and sheets, files of the desktop, and the one door to the FX thread.
 * Panes use these and do not know one another.
 */
@NullMarked
package app.footnote.ui.common;

import org.jspecify.annotations.NullMarked;
