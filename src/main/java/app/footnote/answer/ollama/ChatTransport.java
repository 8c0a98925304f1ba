package app.footnote.answer.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.ollama.NdjsonStream;
import app.footnote.ollama.OllamaErrors;
import app.footnote.ollama.OllamaException;
import app.footnote.ollama.OllamaException.Kind;
import app.footnote.ollama.OllamaHttp;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEventParsingHandle;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends one chat of langchain4j's client to the server. Unlike the client's own transport it blocks the caller until
 * the chat has ended, can be interrupted before the first byte, adds fields that the client does not support, and
 * accepts an answer as complete only after its last line. Not thread-safe.
 */
final class ChatTransport implements HttpClient, HttpClientBuilder {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS_PER_MILLI = 1e6;

    private final OllamaHttp connection;
    private final String model;
    private final ObjectNode fields;
    private @Nullable OllamaException failure;
    private @Nullable InterruptedException interruption;
    private Optional<Ending> ending = Optional.empty();

    /** @param fields that are added to those of the client, or replace them */
    ChatTransport(OllamaHttp connection, String model, ObjectNode fields) {
        this.connection = connection;
        this.model = model;
        this.fields = fields;
    }

    /**
     * The last line of an answer.
     *
     * @param reason {@code stop}, {@code length} or {@code load}
     * @param promptTokens the length of the prompt; 0 if the server does not give it
     */
    record Ending(String reason, int promptTokens, long loadMillis) {
    }

    /** The end of the chat, or the exception that ended it early. Must be called after the client has returned. */
    Ending ending() throws OllamaException, InterruptedException {
        if (interruption != null) {
            throw interruption;
        }
        if (failure != null) {
            throw failure;
        }
        return ending.orElseThrow(this::interrupted);
    }

    /** Ends the chat because its listener was interrupted. */
    void stop(InterruptedException cause) {
        interruption = cause;
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try (NdjsonStream lines = connection.stream("/api/chat", model, body(request))) {
            Optional<String> line = lines.next();
            while (line.isPresent()) {
                read(line.get(), listener);
                line = interruption == null ? lines.next() : Optional.empty();
            }
        } catch (OllamaException e) {
            failure = e;
        } catch (InterruptedException e) {
            interruption = e;
        }
    }

    private String body(HttpRequest request) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(request.body());
            body.setAll(fields);
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The client sends no JSON", e);
        }
    }

    private void read(String line, ServerSentEventListener listener) throws OllamaException {
        OllamaErrors errors = new OllamaErrors(connection.address(), model);
        JsonNode event = errors.parse(line);
        if (event.path("error").isTextual()) {
            throw errors.reportedError(0, event.path("error").textValue());
        }
        if (event.path("done").asBoolean()) {
            ending = Optional.of(
                    new Ending(
                            event.path("done_reason").asText("stop"),
                            event.path("prompt_eval_count").asInt(),
                            Math.round(event.path("load_duration").asLong() / NANOS_PER_MILLI)));
        }
        listener.onEvent(new ServerSentEvent(null, line), new ServerSentEventContext(new NoHandle()));
    }

    private OllamaException interrupted() {
        return new OllamaException(
                Kind.OTHER,
                new Failure(
                        Failure.Kind.SERVER, Message.of("answer.model.interrupted", model),
                        Remedy.of(RemedyAction.CONTINUE_ANSWER)));
    }

    /** A chat is stopped by an interruption instead. */
    private static final class NoHandle implements ServerSentEventParsingHandle {

        @Override
        public void cancel() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("Only streams are supported");
    }

    /** The connection has its own timeouts. */
    @Override
    public @Nullable Duration connectTimeout() {
        return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
        return null;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return this;
    }
}
