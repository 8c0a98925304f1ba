/** Finds the passages for a question. Understands a follow-up question from the turns before it. */
@NullMarked
package app.footnote.answer.retrieve;

import org.jspecify.annotations.NullMarked;
