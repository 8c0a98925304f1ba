/** Ranges of text, and rules that split text of any language into sentences without a model. */
@NullMarked
package app.footnote.model.text;

import org.jspecify.annotations.NullMarked;
