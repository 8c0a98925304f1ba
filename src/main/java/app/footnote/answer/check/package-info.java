/**
 * Whether sentences are carried by passages: compares words, numbers, names, negation and meaning, and weighs them. It
 * knows nothing of answers, footnotes and notes, only texts.
 */
@NullMarked
package app.footnote.answer.check;

import org.jspecify.annotations.NullMarked;
