/**
 * Answers requests for an overview, without a language model: the outline of a note or of one of its sections, and
 * under each heading the few statements that say most. Reads the whole note, from the first section to the last.
 */
@NullMarked
package app.footnote.answer.overview;

import org.jspecify.annotations.NullMarked;
