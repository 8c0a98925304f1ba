/**
 * The start and the end of the program: launch options, exit codes, and interfaces to the rest of the program.
 */
@NullMarked
package app.footnote.cli.launch;

import org.jspecify.annotations.NullMarked;
