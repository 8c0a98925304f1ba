/**
 * Answers with sentences that are quoted from the notes, without a language model. Scores statements, selects the best
 * ones and reports when the notes do not cover a question.
 */
@NullMarked
package app.footnote.answer.quote;

import org.jspecify.annotations.NullMarked;
