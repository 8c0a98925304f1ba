/**
 * Answers requests for all things of a kind and for all places that mention something, without a language model. Looks
 * at all passages of the notes, not only at the best ones.
 */
@NullMarked
package app.footnote.answer.listing;

import org.jspecify.annotations.NullMarked;
