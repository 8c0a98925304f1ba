package app.footnote.answer.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.ollama.NdjsonStream;
import app.footnote.ollama.OllamaErrors;
import app.footnote.ollama.OllamaException;
import app.footnote.ollama.OllamaException.Trouble;
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
 * Carries one chat of langchain4j's client to the server. Unlike the client's own transport it blocks the caller until
 * the chat has ended, can be interrupted before the first byte, adds the fields that the client does not know, and
 * takes nothing but a last line for the end of an answer. For one thread.
 */
final class ChatTransport implements HttpClient, HttpClientBuilder {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS_PER_MILLI = 1e6;

    private final OllamaHttp wire;
    private final String model;
    private final ObjectNode fields;
    private @Nullable OllamaException failure;
    private @Nullable InterruptedException interruption;
    private Optional<Ending> ending = Optional.empty();

    /** @param fields to be added to what the client sends; they replace its own */
    ChatTransport(OllamaHttp wire, String model, ObjectNode fields) {
        this.wire = wire;
        this.model = model;
        this.fields = fields;
    }

    /**
     * What the last line says.
     *
     * @param reason why it ended: {@code stop}, {@code length}, {@code load}
     * @param promptTokens how many the prompt had; 0 if not said
     */
    record Ending(String reason, int promptTokens, long loadMillis) {
    }

    /** How the chat ended; throws whatever ended it too early. To be called when the client has returned. */
    Ending ending() throws OllamaException, InterruptedException {
        if (interruption != null) {
            throw interruption;
        }
        if (failure != null) {
            throw failure;
        }
        return ending.orElseThrow(this::brokenOff);
    }

    /** Lets the chat end because whoever listens wants no more of it. */
    void stop(InterruptedException because) {
        interruption = because;
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try (NdjsonStream lines = wire.stream("/api/chat", model, body(request))) {
            Optional<String> line = lines.next();
            while (line.isPresent()) {
                hear(line.get(), listener);
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
            throw new IllegalStateException("The client sends something that is not JSON", e);
        }
    }

    private void hear(String line, ServerSentEventListener listener) throws OllamaException {
        OllamaErrors errors = new OllamaErrors(wire.address(), model);
        JsonNode said = errors.read(line);
        if (said.path("error").isTextual()) {
            throw errors.reported(0, said.path("error").textValue());
        }
        if (said.path("done").asBoolean()) {
            ending = Optional.of(
                    new Ending(
                            said.path("done_reason").asText("stop"),
                            said.path("prompt_eval_count").asInt(),
                            Math.round(said.path("load_duration").asLong() / NANOS_PER_MILLI)));
        }
        listener.onEvent(new ServerSentEvent(null, line), new ServerSentEventContext(new NoHandle()));
    }

    private OllamaException brokenOff() {
        return new OllamaException(
                Trouble.OTHER,
                Failure.verbatim(
                        Failure.Kind.SERVER,
                        "Ollama broke off before " + model + " had come to its end.",
                        "Go on, or ask again."));
    }

    /** Chats are stopped by interrupting. */
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
        throw new UnsupportedOperationException("Only chats are streamed here");
    }

    /** The wire has its own limits. */
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
