/**
 * What all answerers share: the question, the answerer interface, and the task and draft of an answer. An answer can be
 * stopped at any time.
 */
@NullMarked
package app.footnote.answer;

import org.jspecify.annotations.NullMarked;
