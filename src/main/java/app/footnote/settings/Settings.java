package app.footnote.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The student's settings. Each has a working default. Immutable.
 *
 * @param ollama the language model that writes answers, and its server
 * @param embedding the model that turns notes into vectors; takes effect at the next start
 * @param library where the library is kept; takes effect at the next start
 * @param window the state of the window when it was last closed
 */
public record Settings(
        @JsonUnwrapped AppearanceSettings appearance,
        OllamaSettings ollama,
        EmbeddingSettings embedding,
        LibrarySettings library,
        @JsonProperty("lastTime") WindowState window) {

    /** The colours of the window. */
    public enum Theme {
        /** The theme of the system. */
        SYSTEM, LIGHT, DARK
    }

    /** The settings before anything is changed. */
    public static Settings defaults() {
        return new Settings(
                AppearanceSettings.defaults(), OllamaSettings.defaults(), EmbeddingSettings.builtIn(),
                LibrarySettings.onThisComputer(),
                WindowState.initial());
    }

    public Theme theme() {
        return appearance.theme();
    }

    /** The size of all text in the window in per cent of the default. */
    public int textSizePercent() {
        return appearance.textSizePercent();
    }

    public Settings with(Theme other) {
        return with(new AppearanceSettings(other, textSizePercent()));
    }

    public Settings withTextSize(int percent) {
        return with(new AppearanceSettings(theme(), percent));
    }

    private Settings with(AppearanceSettings other) {
        return new Settings(other, ollama, embedding, library, window);
    }

    public Settings with(OllamaSettings other) {
        return new Settings(appearance, other, embedding, library, window);
    }

    public Settings with(EmbeddingSettings other) {
        return new Settings(appearance, ollama, other, library, window);
    }

    public Settings with(LibrarySettings other) {
        return new Settings(appearance, ollama, embedding, other, window);
    }

    public Settings with(WindowState other) {
        return new Settings(appearance, ollama, embedding, library, other);
    }
}
