/** The set-up page: embedding model, Ollama and Redis. Says what works and what to do about what does not. */
@NullMarked
package app.footnote.ui.setup;

import org.jspecify.annotations.NullMarked;
