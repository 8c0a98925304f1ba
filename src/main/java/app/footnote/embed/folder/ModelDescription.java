package app.footnote.embed.folder;

import app.footnote.embed.EmbedException;
import app.footnote.embed.EmbeddingModelFamily;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the model of a folder is used. The files of sentence-transformers and Hugging Face say it; what they do not say
 * is derived from the name of the model. Immutable.
 *
 * @param pooling how the vectors of tokens become that of a text
 * @param question the prefix of a question
 * @param passage the prefix of a passage
 * @param tokenLimit the most tokens that the model reads at once, with special tokens
 * @param otherLayers the layers after the pooling that only a model with an output for the whole text has
 */
record ModelDescription(
        TokenPooling pooling, String question, String passage, int tokenLimit, List<String> otherLayers) {

    static final String POOLING_FOLDER = "1_Pooling";

    private static final int DEFAULT_LIMIT = 512;

    /** Smaller limits are mistakes in a file. */
    private static final int LEAST_LIMIT = 16;

    /** These networks number the positions from 2, so that two of them are never used. */
    private static final Set<String> POSITIONS_FROM_TWO = Set.of("xlm-roberta", "roberta", "camembert", "mpnet");

    private static final Set<String> LAYERS = Set.of("Transformer", "Pooling", "Normalize");

    private static final String POOLING_MODE = "pooling_mode";

    static ModelDescription of(ModelFolder folder) throws EmbedException {
        EmbeddingModelFamily family = EmbeddingModelFamily.of(folder.name());
        JsonNode prompts = folder.json("config_sentence_transformers.json").path("prompts");
        String question = prompt(prompts, "query", "retrieval.query");
        String passage = prompt(prompts, "document", "passage", "retrieval.passage");
        boolean written = !question.isEmpty() || !passage.isEmpty();
        return new ModelDescription(
                pooling(folder), written ? question : family.question(), written ? passage : family.passage(),
                limit(folder), otherLayers(folder.json("modules.json")));
    }

    private static String prompt(JsonNode prompts, String... names) {
        return Stream.of(names)
                .map(name -> prompts.path(name).asText(""))
                .filter(prompt -> !prompt.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static TokenPooling pooling(ModelFolder folder) throws EmbedException {
        List<String> modes = modes(folder.json(POOLING_FOLDER + "/config.json"));
        if (modes.isEmpty()) {
            return TokenPooling.ofFamily(folder.name());
        }
        String mode = String.join(", ", modes);
        return TokenPooling.named(mode)
                .orElseThrow(() -> FolderFailure.unusable("embed.folder.pooling", folder.path().toString(), mode));
    }

    /** The names of the pooling. Older files have a field for each that says whether it is used. */
    private static List<String> modes(JsonNode pooling) {
        if (pooling.path(POOLING_MODE).isTextual()) {
            return List.of(pooling.path(POOLING_MODE).asText());
        }
        return pooling.properties()
                .stream()
                .filter(field -> field.getKey().startsWith(POOLING_MODE) && field.getValue().asBoolean())
                .map(Map.Entry::getKey)
                .map(name -> name.substring(POOLING_MODE.length() + 1))
                .toList();
    }

    /** The least of the limits that are written; tokenizers without a limit have an absurdly large one. */
    private static int limit(ModelFolder folder) throws EmbedException {
        JsonNode network = folder.json("config.json");
        int unused = POSITIONS_FROM_TWO.contains(network.path("model_type").asText()) ? 2 : 0;
        List<Double> limits = new ArrayList<>();
        limits.add(network.path("max_position_embeddings").asDouble() - unused);
        limits.add(folder.json("sentence_bert_config.json").path("max_seq_length").asDouble());
        limits.add(folder.json("tokenizer_config.json").path("model_max_length").asDouble());
        return (int) limits.stream()
                .mapToDouble(limit -> limit)
                .filter(limit -> limit >= LEAST_LIMIT && limit < Integer.MAX_VALUE)
                .min()
                .orElse(DEFAULT_LIMIT);
    }

    private static List<String> otherLayers(JsonNode modules) {
        return modules.valueStream()
                .map(module -> module.path("type").asText())
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .filter(type -> !LAYERS.contains(type))
                .toList();
    }

    /** A text that differs if the vectors differ. */
    String canonical() {
        return Stream.of(pooling.name(), question, passage, String.valueOf(tokenLimit))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
