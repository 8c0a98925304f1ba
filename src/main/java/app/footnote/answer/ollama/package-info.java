/**
 * Language models of Ollama that write answers and judge sentences. Adapts the Ollama client to the interfaces of
 * {@code answer.llm}.
 */
@NullMarked
package app.footnote.answer.ollama;

import org.jspecify.annotations.NullMarked;
