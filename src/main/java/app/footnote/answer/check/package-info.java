/** Checks the sentences of an answer against the notes. Removes unsupported footnotes and adds missing ones. */
@NullMarked
package app.footnote.answer.check;

import org.jspecify.annotations.NullMarked;
