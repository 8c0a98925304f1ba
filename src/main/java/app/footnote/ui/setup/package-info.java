/** The set-up page: embedding model, Ollama and Redis. Shows what works and what to do about problems. */
@NullMarked
package app.footnote.ui.setup;

import org.jspecify.annotations.NullMarked;
