/** Typesets formulas and draws them as outlines. Remembers what it has typeset. */
@NullMarked
package app.footnote.ui.common.math;

import org.jspecify.annotations.NullMarked;
