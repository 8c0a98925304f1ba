/** The list of keyboard shortcuts. */
@NullMarked
package app.footnote.ui.shortcuts;

import org.jspecify.annotations.NullMarked;
