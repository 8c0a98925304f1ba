package app.footnote.ollama;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param connection for somebody to answer at all
 * @param answer for a short answer, such as the list of models
 * @param firstLine for the first line of a stream: Ollama sends nothing, not even headers, until other questions are
 * through, the model is loaded and the prompt is read
 * @param nextLine for each later line
 */
record OllamaTimeouts(Duration connection, Duration answer, Duration firstLine, Duration nextLine) {

    static OllamaTimeouts standard() {
        return new OllamaTimeouts(
                Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofSeconds(60));
    }
}
