package app.footnote.ui.common;

import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;

/**
 * The typeface of the window. JavaFX finds that of Windows and macOS by itself, but on Linux it takes whatever is named
 * "sans" there, which is often a screen font of the nineties.
 */
final class TextFontFamily {

    private static final String SYSTEM = "System";
    private static final List<String> OF_LINUX_DESKTOPS = List.of(
            "Adwaita Sans", "Inter", "Cantarell", "Noto Sans", "Ubuntu", "Open Sans", "Lato");

    private TextFontFamily() {
    }

    static String best() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return linux
                ? OF_LINUX_DESKTOPS.stream().filter(TextFontFamily::isInstalled).findFirst().orElse(SYSTEM)
                : SYSTEM;
    }

    private static boolean isInstalled(String family) {
        return Font.font(family).getFamily().equals(family);
    }
}
