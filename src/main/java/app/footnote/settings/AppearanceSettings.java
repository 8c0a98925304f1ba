package app.footnote.settings;

import app.footnote.settings.Settings.Theme;

/**
 * How the window looks.
 *
 * @param textSizePercent the size of all text in the window, 100 being the usual; kept within 50 and 300
 */
public record AppearanceSettings(Theme theme, int textSizePercent) {

    private static final int SMALLEST_PERCENT = 50;
    private static final int LARGEST_PERCENT = 300;

    public AppearanceSettings {
        textSizePercent = Math.clamp(textSizePercent, SMALLEST_PERCENT, LARGEST_PERCENT);
    }

    static AppearanceSettings standard() {
        return new AppearanceSettings(Theme.SYSTEM, 100);
    }
}
