package app.footnote.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * What a student has chosen about the language model that writes answers.
 *
 * @param address where Ollama answers, such as {@code http://127.0.0.1:11434}; empty to look for it
 * @param model the model that writes; {@value #QUOTES} for answers in the notes' own words; empty for the best one
 * there is
 * @param writing how it writes
 * @param allowed the addresses and cloud models that the student has allowed to see passages of the notes
 */
public record OllamaSettings(String address, String model, Writing writing, List<String> allowed) {

    /** The model of a student who wants none. */
    public static final String QUOTES = "quotes";

    /**
     * How the model writes.
     *
     * @param contextTokens how many tokens its context holds; 0 to choose by the model and the computer's memory
     * @param thinking whether a model that can think aloud before it answers shall do so
     * @param uncovered what happens to a question that the notes do not seem to cover
     * @param judging whether it also judges the sentences that comparing them with the notes leaves open, where Ollama
     * has no model that is made for that
     */
    public record Writing(int contextTokens, boolean thinking, Uncovered uncovered, boolean judging) {

        public Writing {
            contextTokens = Math.max(0, contextTokens);
        }
    }

    /** What happens to a question that the notes do not seem to cover. */
    public enum Uncovered {
        /** The model is asked, and told so. */
        TELL_MODEL,
        /** No model is asked: the nearest pages are shown. */
        SHOW_PAGES
    }

    public OllamaSettings {
        allowed = List.copyOf(allowed);
    }

    static OllamaSettings standard() {
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

    public OllamaSettings withThinking(boolean wanted) {
        return with(new Writing(contextTokens(), wanted, writing.uncovered, writing.judging));
    }

    public OllamaSettings with(Uncovered other) {
        return with(new Writing(contextTokens(), thinking(), other, writing.judging));
    }

    public OllamaSettings withJudging(boolean wanted) {
        return with(new Writing(contextTokens(), thinking(), writing.uncovered, wanted));
    }

    private OllamaSettings with(Writing other) {
        return new OllamaSettings(address, model, other, allowed);
    }

    /** The same with one more address or cloud model that may see passages of the notes. */
    public OllamaSettings allowing(String destination) {
        List<String> more = new ArrayList<>(forbidding(destination).allowed);
        more.add(destination);
        return new OllamaSettings(address, model, writing, more);
    }

    /** The same without that address or cloud model. */
    public OllamaSettings forbidding(String destination) {
        List<String> fewer = allowed.stream().filter(other -> !other.equals(destination)).toList();
        return new OllamaSettings(address, model, writing, fewer);
    }
}
