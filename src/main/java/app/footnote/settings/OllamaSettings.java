package app.footnote.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * The settings of the language model that writes answers. Immutable.
 *
 * @param address the address of Ollama, such as {@code http://127.0.0.1:11434}; empty for the default address
 * @param model the name of the model; {@value #QUOTES} for answers that quote the notes; empty for the best model that
 * is installed
 * @param writing how the model writes
 * @param allowed the addresses and cloud models to which passages of the notes may be sent
 */
public record OllamaSettings(String address, String model, Writing writing, List<String> allowed) {

    /** The value of {@code model} for answers without a language model. */
    public static final String QUOTES = "quotes";

    /**
     * How the model writes.
     *
     * @param contextTokens the size of the context in tokens; 0 to choose it by the model and the computer's memory
     * @param thinking whether a model that can reason before it answers does so
     * @param uncovered how questions are treated that the notes do not seem to cover
     * @param judging whether the model also reviews sentences that text comparison could not decide, if Ollama has no
     * model made for that purpose
     */
    public record Writing(int contextTokens, boolean thinking, Uncovered uncovered, boolean judging) {

        public Writing {
            contextTokens = Math.max(0, contextTokens);
        }
    }

    /** How questions are treated that the notes do not seem to cover. */
    public enum Uncovered {
        /** The model answers; its prompt says that the notes do not seem to cover the question. */
        TELL_MODEL,
        /** The most similar pages are shown instead of an answer. */
        SHOW_PAGES
    }

    public OllamaSettings {
        allowed = List.copyOf(allowed);
    }

    static OllamaSettings defaults() {
        return new OllamaSettings("", "", new Writing(0, false, Uncovered.TELL_MODEL, false), List.of());
    }

    public int contextTokens() {
        return writing.contextTokens;
    }

    public boolean thinking() {
        return writing.thinking;
    }

    public OllamaSettings withAddress(String other) {
        return new OllamaSettings(other.strip(), model, writing, allowed);
    }

    public OllamaSettings withModel(String name) {
        return new OllamaSettings(address, name.strip(), writing, allowed);
    }

    public OllamaSettings withContext(int tokens) {
        return with(new Writing(tokens, thinking(), writing.uncovered, writing.judging));
    }

    public OllamaSettings withThinking(boolean thinks) {
        return with(new Writing(contextTokens(), thinks, writing.uncovered, writing.judging));
    }

    public OllamaSettings with(Uncovered other) {
        return with(new Writing(contextTokens(), thinking(), other, writing.judging));
    }

    public OllamaSettings withJudging(boolean judges) {
        return with(new Writing(contextTokens(), thinking(), writing.uncovered, judges));
    }

    private OllamaSettings with(Writing other) {
        return new OllamaSettings(address, model, other, allowed);
    }

    /** These settings with one more address or cloud model to which passages of the notes may be sent. */
    public OllamaSettings allowing(String destination) {
        List<String> more = new ArrayList<>(forbidding(destination).allowed);
        more.add(destination);
        return new OllamaSettings(address, model, writing, more);
    }

    /** These settings without the permission for an address or cloud model. */
    public OllamaSettings forbidding(String destination) {
        List<String> fewer = allowed.stream().filter(other -> !other.equals(destination)).toList();
        return new OllamaSettings(address, model, writing, fewer);
    }
}
