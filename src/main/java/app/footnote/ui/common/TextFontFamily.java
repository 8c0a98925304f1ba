package app.footnote.ui.common;

import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;

/**
 * Chooses the font family of the window. JavaFX finds the system font of Windows and macOS, but on Linux it uses the
 * font with the alias "sans", which is often an outdated screen font.
 */
final class TextFontFamily {

    private static final String SYSTEM = "System";
    private static final List<String> LINUX_FAMILIES = List.of(
            "Adwaita Sans", "Inter", "Cantarell", "Noto Sans", "Ubuntu", "Open Sans", "Lato");

    private TextFontFamily() {
    }

    static String best() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return linux
                ? LINUX_FAMILIES.stream().filter(TextFontFamily::isInstalled).findFirst().orElse(SYSTEM)
                : SYSTEM;
    }

    private static boolean isInstalled(String family) {
        return Font.font(family).getFamily().equals(family);
    }
}
