/**
 * Decides whether passages support a claim. Compares words, numbers, names, roles and negation, and knows nothing of
 * answers.
 */
@NullMarked
package app.footnote.answer.check.grounding;

import org.jspecify.annotations.NullMarked;
