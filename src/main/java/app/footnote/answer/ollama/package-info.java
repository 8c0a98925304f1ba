/**
 * Ollama, the program that runs language models: finds it, looks after its models, and lets one of them write an
 * answer. Says in the student's words whatever a server may answer instead.
 */
@NullMarked
package app.footnote.answer.ollama;

import org.jspecify.annotations.NullMarked;
