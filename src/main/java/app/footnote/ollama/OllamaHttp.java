package app.footnote.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends HTTP requests with JSON to one Ollama server. Safe for use by several threads. */
public final class OllamaHttp {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final OllamaAddress address;
    private final OllamaTimeouts timeouts;

    OllamaHttp(HttpClient http, OllamaAddress address, OllamaTimeouts timeouts) {
        this.http = http;
        this.address = address;
        this.timeouts = timeouts;
    }

    static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    public OllamaAddress address() {
        return address;
    }

    /** Gets a JSON object. */
    JsonNode get(String path) throws OllamaException, InterruptedException {
        return object(new OllamaErrors(address, ""), request(path).GET());
    }

    /** Sends a request that names a model and returns the JSON object of the response. */
    public JsonNode post(String path, String model, Map<String, ?> fields)
            throws OllamaException, InterruptedException {
        return object(new OllamaErrors(address, model), withBody("POST", path, json(fields)));
    }

    /** Sends a DELETE request, whose response has no body. */
    void delete(String path, String model, Map<String, ?> fields) throws OllamaException, InterruptedException {
        String _ = body(new OllamaErrors(address, model), withBody("DELETE", path, json(fields)));
    }

    /** Sends a request that names a model and returns at once. The response is a stream of lines. */
    public NdjsonStream stream(String path, String model, String json) {
        NdjsonStream lines = new NdjsonStream(timeouts, new OllamaErrors(address, model));
        HttpRequest request = withBody("POST", path, json).build();
        lines.attach(http.sendAsync(request, lines::bodySubscriber));
        return lines;
    }

    /** The JSON object with these fields. */
    public static String json(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        address.authorization().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private HttpRequest.Builder withBody(String method, String path, String json) {
        return request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
    }

    private JsonNode object(OllamaErrors errors, HttpRequest.Builder request)
            throws OllamaException, InterruptedException {
        JsonNode json = errors.parse(body(errors, request));
        if (json.isObject()) {
            return json;
        }
        throw errors.notOllama(null);
    }

    private String body(OllamaErrors errors, HttpRequest.Builder request) throws OllamaException, InterruptedException {
        HttpResponse<String> response;
        try {
            HttpRequest limited = request.timeout(timeouts.response()).build();
            response = http.send(limited, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw errors.connectionFailure(e);
        }
        if (!isSuccess(response.statusCode())) {
            throw errors.errorStatus(response.statusCode(), response.body());
        }
        return response.body();
    }
}
