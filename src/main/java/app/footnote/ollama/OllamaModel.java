package app.footnote.ollama;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A model that Ollama has.
 *
 * @param name as Ollama calls it, with its tag, such as {@code llama3.2:3b}
 * @param digest tells this version of the model from all others
 * @param capabilities what it can do in Ollama's words, such as {@code completion}; may be empty in older versions of
 * Ollama
 * @param cloud whether it runs on other computers, reached through the Ollama of this one
 */
public record OllamaModel(
        String name,
        String digest,
        Size size,
        Set<String> capabilities,
        boolean cloud) {

    private static final String LATEST = ":latest";
    /** A model that does nothing but tell whether a document supports a claim. */
    private static final String FACT_CHECKER = "minicheck";
    private static final List<String> EMBEDDING_NAMES = List.of("embed", "bge-", "minilm", "e5-", "gte-");

    /**
     * How large a model is.
     *
     * @param bytes of its files, which is about what it takes in memory besides its context; 0 for a cloud model
     * @param parameters how many it has, such as {@code 3.2B}; empty if unknown
     * @param quantization how they are stored, such as {@code Q4_K_M}; empty if unknown
     */
    public record Size(long bytes, String parameters, String quantization) {

        public double gigabytes() {
            return GigabyteFormat.of(bytes);
        }
    }

    public OllamaModel {
        capabilities = Set.copyOf(capabilities);
    }

    /** Whether it can write answers. */
    public boolean writes() {
        return !checksFacts() && canComplete();
    }

    /** Whether it is made for judging whether notes support a sentence, and for nothing else. */
    public boolean checksFacts() {
        return isFactChecker(name);
    }

    /** The same of a model of which only the name is known. */
    public static boolean isFactChecker(String name) {
        return name.toLowerCase(Locale.ROOT).contains(FACT_CHECKER);
    }

    /** Whether it turns texts into vectors. */
    public boolean embeds() {
        return capabilities.isEmpty() ? looksLikeEmbedding() : capabilities.contains("embedding");
    }

    private boolean canComplete() {
        return capabilities.isEmpty() ? !looksLikeEmbedding() : capabilities.contains("completion");
    }

    /** Whether it can think aloud before it answers. */
    public boolean thinks() {
        return capabilities.contains("thinking");
    }

    private boolean looksLikeEmbedding() {
        String lower = name.toLowerCase(Locale.ROOT);
        return EMBEDDING_NAMES.stream().anyMatch(lower::contains);
    }

    /** Whether a student who wrote {@code other} means this model: a tag may be left out if it is the usual one. */
    public boolean isCalled(String other) {
        return withTag(name).equalsIgnoreCase(withTag(other));
    }

    /** The first of these models that a student who wrote {@code name} means. */
    public static Optional<OllamaModel> called(String name, Collection<OllamaModel> models) {
        return models.stream().filter(model -> model.isCalled(name)).findFirst();
    }

    /** The name as people write it. */
    public String shortName() {
        return name.endsWith(LATEST) ? name.substring(0, name.length() - LATEST.length()) : name;
    }

    private static String withTag(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.contains(":") ? name : name + LATEST;
    }
}
