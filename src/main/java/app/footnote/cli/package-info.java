/**
 * The command line, with one class for each command. A command parses its arguments, calls a service and prints the
 * result.
 */
@NullMarked
package app.footnote.cli;

import org.jspecify.annotations.NullMarked;
