/** The client for Ollama: addresses, HTTP, models, downloads and errors. Both embedding and answering use it. */
@NullMarked
package app.footnote.ollama;

import org.jspecify.annotations.NullMarked;
