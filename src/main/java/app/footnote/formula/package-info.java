/** Typesets formulas as outlines, and caches them. */
@NullMarked
package app.footnote.formula;

import org.jspecify.annotations.NullMarked;
