/**
 * What every way of answering shares: the question, the answerer interface, and the draft that collects an answer. An
 * answer can be stopped at any moment.
 */
@NullMarked
package app.footnote.answer;

import org.jspecify.annotations.NullMarked;
