package app.footnote.answer.ollama;

import app.footnote.answer.ollama.OllamaException.Trouble;
import app.footnote.model.Failure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says in the student's words what a server answers instead of what it was asked for. Immutable.
 *
 * @param address that was asked
 * @param model that the request was about; empty if it was about none
 */
record Errors(OllamaAddress address, String model) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN_CHARS = 200;

    /** The server did not answer, or the connection broke before it did. */
    OllamaException lost(Throwable failure) {
        return isUnreachable(failure)
                ? new OllamaException(Trouble.UNREACHABLE, notRunning(), failure)
                : new OllamaException(Trouble.OTHER, brokeOff(failure), failure);
    }

    private static boolean isUnreachable(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(
                        cause -> cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                                || cause instanceof UnresolvedAddressException
                                || cause instanceof UnknownHostException);
    }

    Failure notRunning() {
        return server("Ollama does not answer at " + address + ".", "Start Ollama; then try again.");
    }

    private Failure brokeOff(Throwable failure) {
        boolean slow = failure instanceof HttpTimeoutException || failure.getCause() instanceof HttpTimeoutException;
        return slow
                ? server("Ollama at " + address + " takes too long to answer.",
                        "Wait until it is less busy, or restart it.")
                : server(
                        "Ollama at " + address + " broke off before it answered, most likely because it was ended.",
                        "Start Ollama again; then ask again.");
    }

    /** What the server answered is not what Ollama answers. */
    OllamaException notOllama(@Nullable Throwable cause) {
        Failure failure = server(
                "Something other than Ollama answers at " + address + ".",
                "Correct the address of Ollama in the settings, or the variable OLLAMA_HOST.");
        return cause == null
                ? new OllamaException(Trouble.NOT_OLLAMA, failure)
                : new OllamaException(Trouble.NOT_OLLAMA, failure, cause);
    }

    /** The server answered with a status that means a failure. */
    OllamaException refused(int status, String body) {
        Optional<String> message = message(body);
        if (message.isPresent()) {
            return reported(status, message.get());
        }
        return switch (status) {
            case 401 -> other(
                    server(
                            "Ollama at " + address + " does not let Footnote in without a password.",
                            "Put it into the address in the settings: http://user:password@host."));
            case 403 -> other(
                    server(
                            "Ollama at " + address + " refuses to answer Footnote.",
                            "Correct the address in the settings to the one that Ollama listens on."));
            case 500, 502, 503, 504 -> other(
                    server("Ollama at " + address + " failed with status " + status + ".",
                            "Restart Ollama; then ask again."));
            default -> notOllama(null);
        };
    }

    /** The server reported an error, whether by a status or in the middle of a stream. */
    OllamaException reported(int status, String message) {
        return nested(message).orElseGet(() -> other(said(status, message)));
    }

    /** An error of the process that runs the model comes as JSON within the message. */
    private Optional<OllamaException> nested(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        JsonNode inner = json(message).map(json -> json.path("error")).orElseGet(JSON::missingNode);
        boolean tooLong = inner.path("type").asText().equals("exceed_context_size_error")
                || lower.contains("exceeds the available context size")
                || lower.contains("longer than the context length");
        if (tooLong) {
            int tokens = inner.path("n_prompt_tokens").asInt(0);
            Failure failure = modelFailure(
                    "The question and its passages are too long for the context of " + model + ".",
                    "Ask more briefly, or start a new session.");
            return Optional.of(OllamaException.promptTooLong(tokens, failure, new IllegalStateException(message)));
        }
        return inner.path("message").isTextual()
                ? Optional.of(other(said(inner.path("code").asInt(), inner.path("message").asText())))
                : Optional.empty();
    }

    private Failure said(int status, String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (status == 404 || (lower.contains("not found") && lower.contains("model"))) {
            return modelFailure(
                    "Ollama has no model called " + model + ".",
                    "Get it with 'footnote models pull " + model + "' or on the set-up page, or choose another.");
        }
        if (lower.contains("invalid model name")) {
            return modelFailure(
                    "There is no model called " + model + ".",
                    "Look at how its name is written, with its size behind a colon, such as llama3.2:3b.");
        }
        if (status == 503 || lower.contains("server busy")) {
            return server("Ollama has too many questions waiting.", "Ask again in a moment.");
        }
        if (lower.contains("cloud is disabled")) {
            return modelFailure(
                    model + " runs on other computers, and that is switched off in Ollama.",
                    "Choose a model that runs on this computer.");
        }
        if (lower.contains("does not support chat") || lower.contains("does not support generate")) {
            return modelFailure(
                    model + " cannot write answers: it is made for something else, or its file is damaged.",
                    "Choose another model.");
        }
        if (status == 501 || lower.contains("does not support embeddings")) {
            return modelFailure(model + " cannot turn text into vectors.", "Choose an embedding model.");
        }
        if (diedOfMemory(lower)) {
            return modelFailure(
                    "Ollama could not keep " + model + " running, most likely because the memory is full.",
                    "Close other programs or choose a smaller model; then ask again.");
        }
        return modelFailure(
                "Ollama could not use " + model + ": " + shown(message),
                "Choose another model; Ollama's own log may say more.");
    }

    private static boolean diedOfMemory(String message) {
        return Stream.of("process has terminated", "while running the model", "more system memory", "out of memory",
                "signal: killed", "unexpected eof", "failed to allocate").anyMatch(message::contains);
    }

    private static String shown(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        String cut = line.length() > SHOWN_CHARS ? line.substring(0, SHOWN_CHARS) + "…" : line;
        return cut.endsWith(".") || cut.endsWith("…") ? cut : cut + ".";
    }

    /** The error that the body tells; empty if it tells none, as that of a program that is not Ollama. */
    private static Optional<String> message(String body) {
        return json(body).map(json -> json.path("error"))
                .filter(error -> !error.isMissingNode() && !error.isNull())
                .map(error -> error.isTextual() ? error.textValue() : error.path("message").asText(error.toString()));
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static OllamaException other(Failure failure) {
        return new OllamaException(Trouble.OTHER, failure);
    }

    private static Failure server(String reason, String remedy) {
        return new Failure(Failure.Kind.SERVER, reason, remedy);
    }

    private static Failure modelFailure(String reason, String remedy) {
        return new Failure(Failure.Kind.MODEL, reason, remedy);
    }
}
