/** Prints results, tables and progress for people, with colours and progress bars if the output is a terminal. */
@NullMarked
package app.footnote.cli.print;

import org.jspecify.annotations.NullMarked;
