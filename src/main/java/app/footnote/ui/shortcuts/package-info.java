/** The list of keyboard shortcuts. It is generated from the keys in use. */
@NullMarked
package app.footnote.ui.shortcuts;

import org.jspecify.annotations.NullMarked;
