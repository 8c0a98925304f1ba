/** Answers greetings, and questions about the library itself, with one helpful line. */
@NullMarked
package app.footnote.answer.talk;

import org.jspecify.annotations.NullMarked;
