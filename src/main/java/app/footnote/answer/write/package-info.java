/**
 * Lets a language model write the answer from the found passages. Packs the prompt, reads the citations and falls back
 * to quotes.
 */
@NullMarked
package app.footnote.answer.write;

import org.jspecify.annotations.NullMarked;
