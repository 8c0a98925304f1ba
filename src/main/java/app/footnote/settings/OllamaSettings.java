package app.footnote.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * What a student has chosen about the language model that writes answers.
 *
 * @param address where Ollama answers, such as {@code http://127.0.0.1:11434}; empty to look for it
 * @param model the model that writes; {@value #QUOTES} for answers in the notes' own words; empty for the best one
 * there is
 * @param contextTokens how many tokens the model's context holds; 0 to choose by the model and the computer's memory
 * @param thinking whether a model that can think aloud before it answers shall do so
 * @param allowed the addresses and cloud models that the student has allowed to see passages of the notes
 */
public record OllamaSettings(
        String address, String model, int contextTokens, boolean thinking, List<String> allowed) {

    /** The model of a student who wants none. */
    public static final String QUOTES = "quotes";

    public OllamaSettings {
        contextTokens = Math.max(0, contextTokens);
        allowed = List.copyOf(allowed);
    }

    static OllamaSettings standard() {
        return new OllamaSettings("", "", 0, false, List.of());
    }

    public OllamaSettings withAddress(String other) {
        return new OllamaSettings(other.strip(), model, contextTokens, thinking, allowed);
    }

    public OllamaSettings withModel(String name) {
        return new OllamaSettings(address, name.strip(), contextTokens, thinking, allowed);
    }

    public OllamaSettings withContext(int tokens) {
        return new OllamaSettings(address, model, tokens, thinking, allowed);
    }

    public OllamaSettings withThinking(boolean wanted) {
        return new OllamaSettings(address, model, contextTokens, wanted, allowed);
    }

    /** The same with one more address or cloud model that may see passages of the notes. */
    public OllamaSettings allowing(String destination) {
        List<String> more = new ArrayList<>(forbidding(destination).allowed);
        more.add(destination);
        return new OllamaSettings(address, model, contextTokens, thinking, more);
    }

    /** The same without that address or cloud model. */
    public OllamaSettings forbidding(String destination) {
        List<String> fewer = allowed.stream().filter(other -> !other.equals(destination)).toList();
        return new OllamaSettings(address, model, contextTokens, thinking, fewer);
    }
}
