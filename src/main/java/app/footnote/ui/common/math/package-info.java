/** Typesets formulas, draws them as outlines, and caches them. */
@NullMarked
package app.footnote.ui.common.math;

import org.jspecify.annotations.NullMarked;
