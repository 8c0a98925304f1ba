/**
 * What the student chose, and where files live.
 */
@NullMarked
package app.footnote.settings;

import org.jspecify.annotations.NullMarked;
