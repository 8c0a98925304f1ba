/**
 * How the program was started and how it ends. Holds the launch options, the exit codes and the interfaces to the rest
 * of the program.
 */
@NullMarked
package app.footnote.cli.launch;

import org.jspecify.annotations.NullMarked;
