/**
 * The few things that a student can choose, each explained beside it and applied at once. What is chosen is kept by the
 * settings.
 */
@NullMarked
package app.footnote.ui.settings;

import org.jspecify.annotations.NullMarked;
