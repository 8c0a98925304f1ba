/**
 * Suggests questions that the notes answer, without a language model: headings of the notes become questions in the
 * language of the note.
 */
@NullMarked
package app.footnote.answer.suggest;

import org.jspecify.annotations.NullMarked;
