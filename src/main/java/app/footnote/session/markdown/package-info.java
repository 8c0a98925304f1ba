/**
 * Parses the Markdown of an answer into a safe tree. Footnote references, formulas and checked sentences are nodes of
 * it.
 */
@NullMarked
package app.footnote.session.markdown;

import org.jspecify.annotations.NullMarked;
