package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.ollama.OllamaException.Trouble;
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
public record OllamaErrors(OllamaAddress address, String model) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The server did not answer, or the connection broke before it did. */
    OllamaException lost(Throwable failure) {
        if (causes(failure).anyMatch(OllamaErrors::isUnreachable)) {
            Failure notRunning = server("Ollama does not answer at " + address + ".", "Start Ollama; then try again.");
            return new OllamaException(Trouble.UNREACHABLE, notRunning, failure);
        }
        return new OllamaException(Trouble.OTHER, brokeOff(failure), failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static boolean isUnreachable(Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException;
    }

    private Failure brokeOff(Throwable failure) {
        return causes(failure).anyMatch(HttpTimeoutException.class::isInstance)
                ? server(
                        "Ollama at " + address + " takes too long to answer.",
                        "Wait until it is less busy, or restart it.")
                : server(
                        "Ollama at " + address + " broke off before it answered, most likely because it was ended.",
                        "Start Ollama; then try again.");
    }

    /** What the server said, a whole answer or a line of one. */
    public JsonNode read(String json) throws OllamaException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw notOllama(e);
        }
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
        return message(body).map(message -> reported(status, message)).orElseGet(() -> unexplained(status));
    }

    private OllamaException unexplained(int status) {
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
                    server(
                            "Ollama at " + address + " failed with status " + status + ".",
                            "Restart Ollama; then try again."));
            default -> notOllama(null);
        };
    }

    /**
     * The server reported an error, whether by a status or in the middle of a stream.
     *
     * @param status 0 in a stream
     */
    public OllamaException reported(int status, String message) {
        JsonNode inner = json(message).map(json -> json.path("error")).orElseGet(JSON::missingNode);
        if (isTooLong(inner, message)) {
            return promptTooLong(inner.path("n_prompt_tokens").asInt(0), message);
        }
        // An error of the process that runs the model comes as JSON within the message.
        return inner.path("message").isTextual()
                ? other(KnownServerError.ofUse(inner.path("code").asInt(), inner.path("message").asText(), model))
                : other(KnownServerError.ofUse(status, message, model));
    }

    private static boolean isTooLong(JsonNode inner, String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return inner.path("type").asText().equals("exceed_context_size_error")
                || lower.contains("exceeds the available context size")
                || lower.contains("longer than the context length")
                || lower.contains("input length exceeds the context length");
    }

    private OllamaException promptTooLong(int tokens, String message) {
        Failure failure = Failure.verbatim(
                Failure.Kind.MODEL,
                "The question and its passages are too long for the context of " + model + ".",
                "Ask more briefly, or start a new session.");
        return OllamaException.promptTooLong(tokens, failure, new IllegalStateException(message));
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
        return Failure.verbatim(Failure.Kind.SERVER, reason, remedy);
    }
}
