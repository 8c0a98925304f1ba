/**
 * The entry point of the program. {@link app.footnote.Main} reads the arguments and starts the command line or the
 * window.
 */
@NullMarked
package app.footnote;

import org.jspecify.annotations.NullMarked;
