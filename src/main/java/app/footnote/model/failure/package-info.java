/**
 * Failures as values: a kind, a problem and a remedy. The window and the command line word them.
 */
@NullMarked
package app.footnote.model.failure;

import org.jspecify.annotations.NullMarked;
