/** Asks one question or the questions of a file, and records the answers in a session. */
@NullMarked
package app.footnote.cli.ask;

import org.jspecify.annotations.NullMarked;
