/**
 * Embedding by a model that Ollama runs. How the server is reached is not known here: it is given as a
 * {@link app.footnote.embed.ollama.VectorServer}.
 */
@NullMarked
package app.footnote.embed.ollama;

import org.jspecify.annotations.NullMarked;
