/**
 * Reads what people type or pass in: names of notes and sessions, paths, files of questions. Says clearly what was not
 * understood.
 */
@NullMarked
package app.footnote.cli.input;

import org.jspecify.annotations.NullMarked;
