package app.footnote.ollama;

import java.time.Duration;

/**
 * How long to wait for Ollama.
 *
 * @param connection for a connection
 * @param response for a short response, such as the list of models
 * @param firstLine for the first line of a stream. Ollama sends no headers until other questions are answered, the
 * model is loaded and the prompt is read
 * @param nextLine for each later line of a stream
 */
record OllamaTimeouts(Duration connection, Duration response, Duration firstLine, Duration nextLine) {

    static OllamaTimeouts standard() {
        return new OllamaTimeouts(
                Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofSeconds(60));
    }
}
