package app.footnote.ollama;

import app.footnote.ollama.OllamaModel.Size;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the list of models that {@code /api/tags} returns. */
final class ModelTagsReader {

    private ModelTagsReader() {
    }

    static List<OllamaModel> read(JsonNode tags) {
        List<OllamaModel> models = new ArrayList<>();
        for (JsonNode entry : tags.path("models")) {
            models.add(model(entry));
        }
        return List.copyOf(models);
    }

    private static OllamaModel model(JsonNode entry) {
        JsonNode details = entry.path("details");
        String name = entry.path("name").asText();
        Size size = new Size(
                entry.path("size").asLong(),
                details.path("parameter_size").asText(),
                details.path("quantization_level").asText());
        return new OllamaModel(name, entry.path("digest").asText(), size, capabilities(entry), isCloud(entry, name));
    }

    static Set<String> capabilities(JsonNode entry) {
        Set<String> capabilities = new HashSet<>();
        entry.path("capabilities").forEach(capability -> capabilities.add(capability.asText()));
        return capabilities;
    }

    /** A cloud model has a tag that says so, or its entry names a remote host. */
    private static boolean isCloud(JsonNode entry, String name) {
        return isCloudName(name) || !entry.path("remote_host").asText().isEmpty();
    }

    static boolean isCloudName(String name) {
        return name.endsWith(":cloud") || name.endsWith("-cloud");
    }
}
