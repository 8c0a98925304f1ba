package app.footnote.ollama;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A model of Ollama. Immutable.
 *
 * @param name the full name with its tag, such as {@code llama3.2:3b}
 * @param digest identifies the version of the model
 * @param capabilities as Ollama names them, such as {@code completion}; empty in older versions of Ollama
 * @param cloud whether the model runs on other computers, through the local Ollama
 */
public record OllamaModel(
        String name,
        String digest,
        Size size,
        Set<String> capabilities,
        boolean cloud) {

    private static final String LATEST = ":latest";
    /** A model that only judges whether a document supports a claim. */
    private static final String FACT_CHECKER = "minicheck";
    private static final List<String> EMBEDDING_NAMES = List.of("embed", "bge-", "minilm", "e5-", "gte-");

    /**
     * The size of a model.
     *
     * @param bytes of its files, approximately the memory it takes without its context; 0 for a cloud model
     * @param parameters the number of parameters, such as {@code 3.2B}; empty if unknown
     * @param quantization the format of the parameters, such as {@code Q4_K_M}; empty if unknown
     */
    public record Size(long bytes, String parameters, String quantization) {

        public double gigabytes() {
            return HostMachine.gigabytes(bytes);
        }
    }

    public OllamaModel {
        capabilities = Set.copyOf(capabilities);
    }

    /** Whether the model can write answers. */
    public boolean writes() {
        return !checksFacts() && canComplete();
    }

    /** Whether the model only judges whether notes support a sentence. */
    public boolean checksFacts() {
        return isFactChecker(name);
    }

    /** Whether a model of this name only judges whether notes support a sentence. */
    public static boolean isFactChecker(String name) {
        return name.toLowerCase(Locale.ROOT).contains(FACT_CHECKER);
    }

    /** Whether the model computes embeddings. */
    public boolean embeds() {
        return capabilities.isEmpty() ? looksLikeEmbedding() : capabilities.contains("embedding");
    }

    private boolean canComplete() {
        return capabilities.isEmpty() ? !looksLikeEmbedding() : capabilities.contains("completion");
    }

    /** Whether the model can write its reasoning before the answer. */
    public boolean thinks() {
        return capabilities.contains("thinking");
    }

    private boolean looksLikeEmbedding() {
        String lower = name.toLowerCase(Locale.ROOT);
        return EMBEDDING_NAMES.stream().anyMatch(lower::contains);
    }

    /** Whether {@code other} names this model. The default tag may be left out. */
    public boolean isCalled(String other) {
        return withTag(name).equalsIgnoreCase(withTag(other));
    }

    /** The first model that {@code name} names. */
    public static Optional<OllamaModel> called(String name, Collection<OllamaModel> models) {
        return models.stream().filter(model -> model.isCalled(name)).findFirst();
    }

    /** The name without the default tag. */
    public String shortName() {
        return name.endsWith(LATEST) ? name.substring(0, name.length() - LATEST.length()) : name;
    }

    private static String withTag(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.contains(":") ? name : name + LATEST;
    }
}
