package app.footnote.settings;

/**
 * What a student has chosen. Whatever is not chosen has a value that works.
 *
 * @param textSizePercent the size of all text in the window, 100 being the usual; kept within 50 and 300
 * @param ollama which language model writes answers, and where it is
 * @param embedding what turns notes into vectors; holds from the next start on
 * @param lastTime how the window was left; chosen by using it
 */
public record Settings(
        Theme theme,
        int textSizePercent,
        OllamaSettings ollama,
        EmbeddingSettings embedding,
        LastTime lastTime) {

    private static final int SMALLEST_PERCENT = 50;
    private static final int LARGEST_PERCENT = 300;

    /** How the window looks. */
    public enum Theme {
        /** As the system does. */
        SYSTEM, LIGHT, DARK
    }

    public Settings {
        textSizePercent = Math.clamp(textSizePercent, SMALLEST_PERCENT, LARGEST_PERCENT);
    }

    /** The settings of a student who has chosen nothing. */
    public static Settings standard() {
        return new Settings(
                Theme.SYSTEM, 100, OllamaSettings.standard(), EmbeddingSettings.builtIn(), LastTime.never());
    }

    public Settings with(Theme other) {
        return new Settings(other, textSizePercent, ollama, embedding, lastTime);
    }

    public Settings withTextSize(int percent) {
        return new Settings(theme, percent, ollama, embedding, lastTime);
    }

    public Settings with(OllamaSettings other) {
        return new Settings(theme, textSizePercent, other, embedding, lastTime);
    }

    public Settings with(EmbeddingSettings other) {
        return new Settings(theme, textSizePercent, ollama, other, lastTime);
    }

    public Settings with(LastTime other) {
        return new Settings(theme, textSizePercent, ollama, embedding, other);
    }
}
