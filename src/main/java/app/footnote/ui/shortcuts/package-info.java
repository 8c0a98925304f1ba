/**
 * The list of keys. The window asks it what there is, and it is asked by nobody else.
 */
@NullMarked
package app.footnote.ui.shortcuts;

import org.jspecify.annotations.NullMarked;
