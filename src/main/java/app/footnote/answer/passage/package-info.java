/**
 * Splits found passages into statements that can be quoted. Converts the words of a note into Markdown for the answer.
 */
@NullMarked
package app.footnote.answer.passage;

import org.jspecify.annotations.NullMarked;
