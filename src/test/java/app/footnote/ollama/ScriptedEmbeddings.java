package app.footnote.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Answers as an embedding model does: texts are near each other as far as they share words. Text that is too long is
 * cut in silence unless the request forbids that; a text with the word {@value #POISON} spoils its whole batch.
 *
 * @param contextWords how many words the model reads
 */
public record ScriptedEmbeddings(int contextWords) implements OllamaDouble.Script {

    public static final int DIMENSION = 64;
    public static final String POISON = "poison";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public void answer(OllamaExchange exchange) throws Exception {
        List<String> texts = new ArrayList<>();
        exchange.body().path("input").forEach(text -> texts.add(text.textValue()));
        boolean cuts = exchange.body().path("truncate").asBoolean(true);
        if (texts.stream().anyMatch(text -> text.contains(POISON))) {
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

    /** Refuses everything so. */
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
