/**
 * Generates claims from the sentences of notes: true ones and false ones that differ in one value, name, term or word.
 */
@NullMarked
package app.footnote.evaluation.claim;

import org.jspecify.annotations.NullMarked;
