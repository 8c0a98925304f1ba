/**
 * Decides whether passages support a claim. Compares words, numbers, names, roles and negation, and does not depend on
 * answers.
 */
@NullMarked
package app.footnote.answer.check.grounding;

import org.jspecify.annotations.NullMarked;
