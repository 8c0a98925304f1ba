/** Turns text into vectors with an embedding model of Ollama. Applies the prefixes that each model family expects. */
@NullMarked
package app.footnote.embed.ollama;

import org.jspecify.annotations.NullMarked;
