/**
 * From text to vectors: the built-in model, or one that Ollama runs.
 */
@NullMarked
package app.footnote.embed;

import org.jspecify.annotations.NullMarked;
