package app.footnote.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * The details that {@code /api/show} gives of a model. They are right where the list of models differs. Immutable.
 *
 * @param contextLimit the largest context in tokens; 0 if unknown
 * @param cacheBytesPerToken the memory for each token of the context while the model is loaded; 0 if unknown
 * @param capabilities as Ollama names them; may be empty
 * @param family such as {@code llama}
 */
public record ModelCard(int contextLimit, long cacheBytesPerToken, Set<String> capabilities, String family) {

    /** By default Ollama stores keys and values as 16-bit numbers. */
    private static final int BYTES_PER_NUMBER = 2;

    public ModelCard {
        capabilities = Set.copyOf(capabilities);
    }

    static ModelCard read(JsonNode show) {
        JsonNode info = show.path("model_info");
        String architecture = info.path("general.architecture").asText();
        return new ModelCard(
                number(info, architecture, "context_length"),
                cacheBytes(info, architecture),
                ModelTagsReader.capabilities(show),
                show.path("details").path("family").asText(architecture));
    }

    private static int number(JsonNode info, String architecture, String name) {
        return info.path(architecture + "." + name).asInt(0);
    }

    /**
     * Each layer stores a key and a value for each of its key-value heads. The names are those of the
     * <a href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md">GGUF format</a>.
     */
    private static long cacheBytes(JsonNode info, String architecture) {
        int heads = number(info, architecture, "attention.head_count");
        int keyHeads = number(info, architecture, "attention.head_count_kv");
        int width = heads == 0 ? 0 : number(info, architecture, "embedding_length") / heads;
        int keyWidth = number(info, architecture, "attention.key_length");
        int valueWidth = number(info, architecture, "attention.value_length");
        int perHead = (keyWidth == 0 ? width : keyWidth) + (valueWidth == 0 ? width : valueWidth);
        long layers = number(info, architecture, "block_count");
        return layers * (keyHeads == 0 ? heads : keyHeads) * perHead * BYTES_PER_NUMBER;
    }
}
