package app.footnote.ollama;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The models of the {@link OllamaDouble}. The name decides what a model can do: {@code embed} computes embeddings,
 * {@code think} can reason, {@code huge} has 900 GB, {@code -cloud} is a cloud model; all others write. Safe for use by
 * several threads.
 */
final class StandardModels {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<String> names = new CopyOnWriteArrayList<>();
    private final AtomicInteger releases = new AtomicInteger();

    void add(String name) {
        names.add(tagged(name));
    }

    void remove(String name) {
        names.remove(tagged(name));
    }

    /** Gives new digests to all models. */
    void renew() {
        releases.incrementAndGet();
    }

    private static String tagged(String name) {
        return name.contains(":") ? name : name + ":latest";
    }

    String tags() {
        ObjectNode tags = JSON.objectNode();
        ArrayNode models = tags.putArray("models");
        for (String name : names) {
            ObjectNode model = models.addObject().put("name", name).put("model", name);
            model.put("digest", releases.get() + "-" + name);
            model.put("modified_at", "2026-11-20T10:00:00.123456789+01:00");
            model.put("size", name.contains("huge") ? 900_000_000_000L : name.contains("-cloud") ? 0 : 2_019_393_189L);
            model.putObject("details")
                    .put("family", "llama")
                    .put("parameter_size", "3.2B")
                    .put("quantization_level", "Q4_K_M")
                    .put("context_length", 131_072);
            model.set("capabilities", capabilities(name));
        }
        return tags.toString();
    }

    void show(OllamaExchange exchange) throws IOException {
        String name = tagged(exchange.body().path("model").asText());
        if (!names.contains(name)) {
            exchange.json(404, JSON.objectNode().put("error", "model '" + name + "' not found").toString());
            return;
        }
        ObjectNode card = JSON.objectNode();
        card.putObject("details").put("family", "llama");
        card.putObject("model_info")
                .put("general.architecture", "llama")
                .put("llama.context_length", name.contains("tiny") ? 2048 : 131_072)
                .put("llama.block_count", 28)
                .put("llama.embedding_length", 3072)
                .put("llama.attention.head_count", 24)
                .put("llama.attention.head_count_kv", 8)
                .put("llama.attention.key_length", 128)
                .put("llama.attention.value_length", 128);
        card.set("capabilities", capabilities(name));
        exchange.json(200, card.toString());
    }

    void delete(OllamaExchange exchange) throws IOException {
        String name = tagged(exchange.body().path("model").asText());
        if (names.remove(name)) {
            exchange.text(200, "");
        } else {
            exchange.json(404, JSON.objectNode().put("error", "model '" + name + "' not found").toString());
        }
    }

    private static ArrayNode capabilities(String name) {
        ArrayNode capabilities = JSON.arrayNode();
        if (name.contains("embed")) {
            return capabilities.add("embedding");
        }
        capabilities.add("completion");
        return name.contains("think") ? capabilities.add("thinking") : capabilities;
    }
}
