/** Prints results, tables and progress for people. Adapts to the width and the abilities of the terminal. */
@NullMarked
package app.footnote.cli.print;

import org.jspecify.annotations.NullMarked;
