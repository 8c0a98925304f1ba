/**
 * What went wrong, as a value that the window and the command line put into words. A failure carries its kind, what
 * happened, and what to do next.
 */
@NullMarked
package app.footnote.model.failure;

import org.jspecify.annotations.NullMarked;
