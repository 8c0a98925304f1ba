/** Asks questions and records the answers in a session. Works for one question and for a file of questions. */
@NullMarked
package app.footnote.cli.ask;

import org.jspecify.annotations.NullMarked;
