package app.footnote.settings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What a student has chosen. Whatever is not chosen has a value that works.
 *
 * @param ollama which language model writes answers, and where it is
 * @param embedding what turns notes into vectors; holds from the next start on
 * @param library where the notes are kept; holds from the next start on
 * @param lastTime how the window was left; chosen by using it
 */
public record Settings(
        @JsonUnwrapped AppearanceSettings look,
        OllamaSettings ollama,
        EmbeddingSettings embedding,
        LibrarySettings library,
        WindowState lastTime) {

    /** The colours of the window. */
    public enum Theme {
        /** As the system does. */
        SYSTEM, LIGHT, DARK
    }

    /** The settings of a student who has chosen nothing. */
    public static Settings standard() {
        return new Settings(
                AppearanceSettings.standard(), OllamaSettings.standard(), EmbeddingSettings.builtIn(),
                LibrarySettings.here(),
                WindowState.never());
    }

    public Theme theme() {
        return look.theme();
    }

    /** The size of all text in the window, 100 being the usual. */
    public int textSizePercent() {
        return look.textSizePercent();
    }

    public Settings with(Theme other) {
        return with(new AppearanceSettings(other, textSizePercent()));
    }

    public Settings withTextSize(int percent) {
        return with(new AppearanceSettings(theme(), percent));
    }

    private Settings with(AppearanceSettings other) {
        return new Settings(other, ollama, embedding, library, lastTime);
    }

    public Settings with(OllamaSettings other) {
        return new Settings(look, other, embedding, library, lastTime);
    }

    public Settings with(EmbeddingSettings other) {
        return new Settings(look, ollama, other, library, lastTime);
    }

    public Settings with(LibrarySettings other) {
        return new Settings(look, ollama, embedding, other, lastTime);
    }

    public Settings with(WindowState other) {
        return new Settings(look, ollama, embedding, library, other);
    }
}
