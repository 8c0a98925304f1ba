/**
 * Answers with sentences quoted from the notes, without a language model. Scores statements, selects the best and says
 * when the notes do not cover a question.
 */
@NullMarked
package app.footnote.answer.quote;

import org.jspecify.annotations.NullMarked;
