/**
 * The command line: one class for each command. Commands read their arguments, call a service and print the result.
 */
@NullMarked
package app.footnote.cli;

import org.jspecify.annotations.NullMarked;
