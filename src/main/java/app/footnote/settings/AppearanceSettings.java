package app.footnote.settings;

import app.footnote.settings.Settings.Theme;

/**
 * The appearance of the window. Immutable.
 *
 * @param textSizePercent the size of all text in per cent of the default; limited to the range from 50 to 300
 */
public record AppearanceSettings(Theme theme, int textSizePercent) {

    private static final int MIN_PERCENT = 50;
    private static final int MAX_PERCENT = 300;

    public AppearanceSettings {
        textSizePercent = Math.clamp(textSizePercent, MIN_PERCENT, MAX_PERCENT);
    }

    static AppearanceSettings defaults() {
        return new AppearanceSettings(Theme.SYSTEM, 100);
    }
}
