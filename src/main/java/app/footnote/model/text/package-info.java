/** Ranges of text, and the rules that split text into sentences. The rules work for any language and need no model. */
@NullMarked
package app.footnote.model.text;

import org.jspecify.annotations.NullMarked;
