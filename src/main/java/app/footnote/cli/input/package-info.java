/**
 * Parses input: names of notes and sessions, paths, and files of questions. Reports what is invalid.
 */
@NullMarked
package app.footnote.cli.input;

import org.jspecify.annotations.NullMarked;
