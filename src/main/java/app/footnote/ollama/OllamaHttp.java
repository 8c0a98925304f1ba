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

/** Speaks HTTP and JSON with the Ollama of one address. Safe for use by many threads. */
public final class OllamaHttp {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final OllamaAddress address;
    private final OllamaTimeouts patience;

    OllamaHttp(HttpClient http, OllamaAddress address, OllamaTimeouts patience) {
        this.http = http;
        this.address = address;
        this.patience = patience;
    }

    static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    public OllamaAddress address() {
        return address;
    }

    /** Fetches a JSON object. */
    JsonNode get(String path) throws OllamaException, InterruptedException {
        return object(new OllamaErrors(address, ""), request(path).GET());
    }

    /** Sends a request about a model and waits for the JSON object that answers it. */
    public JsonNode post(String path, String model, Map<String, ?> fields)
            throws OllamaException, InterruptedException {
        return object(new OllamaErrors(address, model), withBody("POST", path, text(fields)));
    }

    /** Deletes; the answer has no body. */
    void delete(String path, String model, Map<String, ?> fields) throws OllamaException, InterruptedException {
        String _ = body(new OllamaErrors(address, model), withBody("DELETE", path, text(fields)));
    }

    /** Sends a request about a model that is answered line by line. Returns at once. */
    public NdjsonStream stream(String path, String model, String json) {
        NdjsonStream lines = new NdjsonStream(patience, new OllamaErrors(address, model));
        HttpRequest request = withBody("POST", path, json).build();
        lines.belongTo(http.sendAsync(request, lines::body));
        return lines;
    }

    public static String text(Map<String, ?> fields) {
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
        JsonNode json = errors.read(body(errors, request));
        if (json.isObject()) {
            return json;
        }
        throw errors.notOllama(null);
    }

    private String body(OllamaErrors errors, HttpRequest.Builder request) throws OllamaException, InterruptedException {
        HttpResponse<String> response;
        try {
            HttpRequest limited = request.timeout(patience.answer()).build();
            response = http.send(limited, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw errors.lost(e);
        }
        if (!isSuccess(response.statusCode())) {
            throw errors.refused(response.statusCode(), response.body());
        }
        return response.body();
    }
}
