package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.ollama.OllamaException.Kind;
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
 * Creates the exceptions of failed requests. Immutable.
 *
 * @param address of the server
 * @param model that the request names; empty if it names none
 */
public record OllamaErrors(OllamaAddress address, String model) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The connection could not be made, or broke before the server had answered. */
    OllamaException connectionFailure(Throwable cause) {
        if (causes(cause).anyMatch(OllamaErrors::isUnreachable)) {
            Failure notRunning = failure("ollama.unreachable", RemedyAction.START_OLLAMA);
            return new OllamaException(Kind.UNREACHABLE, notRunning, cause);
        }
        Failure failure = causes(cause).anyMatch(HttpTimeoutException.class::isInstance)
                ? failure("ollama.too-slow", RemedyAction.WAIT_OR_RESTART_OLLAMA)
                : failure("ollama.interrupted", RemedyAction.START_OLLAMA);
        return new OllamaException(Kind.OTHER, failure, cause);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static boolean isUnreachable(Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException;
    }

    /** The JSON of a response, or of one line of a stream. */
    public JsonNode parse(String json) throws OllamaException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw notOllama(e);
        }
    }

    /** The response is not one of Ollama's. */
    OllamaException notOllama(@Nullable Throwable cause) {
        Failure failure = failure("ollama.not-ollama", RemedyAction.CORRECT_OLLAMA_ADDRESS);
        return cause == null
                ? new OllamaException(Kind.NOT_OLLAMA, failure)
                : new OllamaException(Kind.NOT_OLLAMA, failure, cause);
    }

    /** The response has the status of an error. */
    OllamaException errorStatus(int status, String body) {
        return message(body).map(message -> reportedError(status, message)).orElseGet(() -> withoutMessage(status));
    }

    private OllamaException withoutMessage(int status) {
        return switch (status) {
            case 401 -> other(failure("ollama.needs-password", RemedyAction.ADD_OLLAMA_PASSWORD));
            case 403 -> other(failure("ollama.forbidden", RemedyAction.CORRECT_OLLAMA_ADDRESS));
            case 500, 502, 503, 504 -> other(failure("ollama.error-status", RemedyAction.RESTART_OLLAMA, status));
            default -> notOllama(null);
        };
    }

    /**
     * The server reported an error, with a status or in a line of a stream.
     *
     * @param status 0 in a stream
     */
    public OllamaException reportedError(int status, String message) {
        JsonNode inner = json(message).map(json -> json.path("error")).orElseGet(JSON::missingNode);
        if (isTooLong(inner, message)) {
            return promptTooLong(inner.path("n_prompt_tokens").asInt(0), message);
        }
        // The process that runs the model reports its errors as JSON within the message.
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
        Failure failure = new Failure(
                Failure.Kind.MODEL, Message.of("ollama.prompt-too-long", model),
                Remedy.of(RemedyAction.SHORTEN_QUESTION));
        return OllamaException.promptTooLong(tokens, failure, new IllegalStateException(message));
    }

    /** The error message in the body; empty without one, as in the response of a program that is not Ollama. */
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
        return new OllamaException(Kind.OTHER, failure);
    }

    private Failure failure(String key, RemedyAction remedy) {
        return new Failure(Failure.Kind.SERVER, Message.of(key, address.toString()), Remedy.of(remedy));
    }

    private Failure failure(String key, RemedyAction remedy, int status) {
        return new Failure(Failure.Kind.SERVER, Message.of(key, address.toString(), status), Remedy.of(remedy));
    }
}
