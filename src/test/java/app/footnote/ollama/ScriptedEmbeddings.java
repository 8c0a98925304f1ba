package app.footnote.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A script for {@code /api/embed}. Vectors are similar if the texts share words. Long texts are cut unless the request
 * forbids it. A text with the word {@value #REJECTED_WORD} makes its whole batch fail. Immutable.
 *
 * @param contextWords the longest text in words
 */
public record ScriptedEmbeddings(int contextWords) implements OllamaDouble.Script {

    public static final int DIMENSION = 64;
    public static final String REJECTED_WORD = "poison";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public void answer(OllamaExchange exchange) throws Exception {
        List<String> texts = new ArrayList<>();
        exchange.body().path("input").forEach(text -> texts.add(text.textValue()));
        boolean cuts = exchange.body().path("truncate").asBoolean(true);
        if (texts.stream().anyMatch(text -> text.contains(REJECTED_WORD))) {
            error(exchange, 500, "failed to encode response: json: unsupported value: NaN");
        } else if (!cuts && texts.stream().anyMatch(text -> words(text).length > contextWords)) {
            error(exchange, 400, "the input length exceeds the context length");
        } else {
            ObjectNode answer = JSON.objectNode().put("model", exchange.body().path("model").asText());
            ArrayNode embeddings = answer.putArray("embeddings");
            texts.stream().filter(text -> !text.isEmpty()).forEach(text -> embeddings.add(vector(text)));
            exchange.json(200, answer.toString());
        }
    }

    /** Answers each request with this error. */
    public static OllamaDouble.Script refusing(int status, String message) {
        return exchange -> error(exchange, status, message);
    }

    private static void error(OllamaExchange exchange, int status, String message) throws Exception {
        exchange.json(status, JSON.objectNode().put("error", message).toString());
    }

    private static String[] words(String text) {
        return text.toLowerCase(Locale.ROOT).split("\\W+");
    }

    private JsonNode vector(String text) {
        double[] sums = new double[DIMENSION];
        String[] words = words(text);
        for (int i = 0; i < Math.min(words.length, contextWords); i++) {
            sums[Math.floorMod(words[i].hashCode(), DIMENSION)]++;
        }
        double square = 0;
        for (double sum : sums) {
            square += sum * sum;
        }
        ArrayNode vector = JSON.arrayNode();
        for (double sum : sums) {
            vector.add(sum / Math.sqrt(square));
        }
        return vector;
    }
}
