/** The settings view. Each choice takes effect at once. */
@NullMarked
package app.footnote.ui.settings;

import org.jspecify.annotations.NullMarked;
