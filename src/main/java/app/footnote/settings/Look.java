package app.footnote.settings;

import app.footnote.settings.Settings.Theme;

/**
 * How the window looks.
 *
 * @param textSizePercent the size of all text in the window, 100 being the usual; kept within 50 and 300
 */
public record Look(Theme theme, int textSizePercent) {

    private static final int SMALLEST_PERCENT = 50;
    private static final int LARGEST_PERCENT = 300;

    public Look {
        textSizePercent = Math.clamp(textSizePercent, SMALLEST_PERCENT, LARGEST_PERCENT);
    }

    static Look standard() {
        return new Look(Theme.SYSTEM, 100);
    }
}
