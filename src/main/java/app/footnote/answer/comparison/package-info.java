/**
 * Answers comparisons without a language model: each side is searched for itself, and its statements are set beside or
 * below those of the others. A side that the notes lack is named.
 */
@NullMarked
package app.footnote.answer.comparison;

import org.jspecify.annotations.NullMarked;
