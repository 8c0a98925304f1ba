/**
 * Splits structured notes into passages. Passages follow headings and paragraphs and are sized in the embedding model's
 * tokens.
 */
@NullMarked
package app.footnote.read.split;

import org.jspecify.annotations.NullMarked;
