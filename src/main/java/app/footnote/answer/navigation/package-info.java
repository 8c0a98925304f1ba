/** Answers where the notes explain something: notes, headings and pages, the best first. */
@NullMarked
package app.footnote.answer.navigation;

import org.jspecify.annotations.NullMarked;
