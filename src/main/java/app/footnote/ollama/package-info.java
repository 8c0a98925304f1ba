/** The client for Ollama: addresses, HTTP, models, downloads and errors. Embedding and answering share it. */
@NullMarked
package app.footnote.ollama;

import org.jspecify.annotations.NullMarked;
