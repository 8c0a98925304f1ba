/** Writes the prompts of language models: rules, sources, and an instruction for the kind and form of each request. */
@NullMarked
package app.footnote.answer.prompt;

import org.jspecify.annotations.NullMarked;
