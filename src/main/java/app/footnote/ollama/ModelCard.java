package app.footnote.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * What {@code /api/show} says of a model, which is right where the list of models says something else.
 *
 * @param contextLimit how many tokens its context can hold at most; 0 if unknown
 * @param cacheBytesPerToken how much memory each token of the context takes while the model is loaded; 0 if unknown
 * @param capabilities in Ollama's words; may be empty
 * @param family such as {@code llama}
 */
public record ModelCard(int contextLimit, long cacheBytesPerToken, Set<String> capabilities, String family) {

    /** Keys and values are kept as numbers of 16 bits unless the server is told otherwise. */
    private static final int BYTES_PER_NUMBER = 2;

    public ModelCard {
        capabilities = Set.copyOf(capabilities);
    }

    static ModelCard read(JsonNode show) {
        JsonNode facts = show.path("model_info");
        String architecture = facts.path("general.architecture").asText();
        return new ModelCard(
                number(facts, architecture, "context_length"),
                cacheBytes(facts, architecture),
                ModelTagsReader.capabilities(show),
                show.path("details").path("family").asText(architecture));
    }

    private static int number(JsonNode facts, String architecture, String name) {
        return facts.path(architecture + "." + name).asInt(0);
    }

    /** A key and a value for each layer and each head that has its own (GGUF's names of these numbers). */
    private static long cacheBytes(JsonNode facts, String architecture) {
        int heads = number(facts, architecture, "attention.head_count");
        int keyHeads = number(facts, architecture, "attention.head_count_kv");
        int width = heads == 0 ? 0 : number(facts, architecture, "embedding_length") / heads;
        int keyWidth = number(facts, architecture, "attention.key_length");
        int valueWidth = number(facts, architecture, "attention.value_length");
        int perHead = (keyWidth == 0 ? width : keyWidth) + (valueWidth == 0 ? width : valueWidth);
        long layers = number(facts, architecture, "block_count");
        return layers * (keyHeads == 0 ? heads : keyHeads) * perHead * BYTES_PER_NUMBER;
    }
}
