/**
 * The command line.
 */
@NullMarked
package app.footnote.cli;

import org.jspecify.annotations.NullMarked;
