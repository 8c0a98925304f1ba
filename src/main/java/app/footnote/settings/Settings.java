package app.footnote.settings;

/**
 * What a student has chosen. Whatever is not chosen has a value that works.
 *
 * @param textSizePercent the size of all text in the window, 100 being the usual; kept within 50 and 300
 * @param ollamaAddress where Ollama answers, such as {@code http://127.0.0.1:11434}; empty to look for it
 * @param model the language model that writes answers; empty for answers in the notes' own words
 */
public record Settings(Theme theme, int textSizePercent, String ollamaAddress, String model) {

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
        return new Settings(Theme.SYSTEM, 100, "", "");
    }

    public Settings with(Theme other) {
        return new Settings(other, textSizePercent, ollamaAddress, model);
    }

    public Settings withTextSize(int percent) {
        return new Settings(theme, percent, ollamaAddress, model);
    }

    public Settings withOllamaAddress(String address) {
        return new Settings(theme, textSizePercent, address, model);
    }

    public Settings withModel(String name) {
        return new Settings(theme, textSizePercent, ollamaAddress, name);
    }
}
