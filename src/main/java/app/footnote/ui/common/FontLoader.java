package app.footnote.ui.common;

import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/**
 * Finds and loads the fonts of text and icons once. Loading is slow and starts in the background, while the FX thread
 * does other work; a thread that needs a font waits for it. Safe for use by several threads.
 */
public final class FontLoader {

    private FontLoader() {
    }

    /** Initialised by the first thread that uses the class; other threads wait for it. */
    private static final class TextFont {

        private static final String FAMILY = TextFontFamily.best();
    }

    /** Initialised like {@link TextFont}, because Ikonli is not thread-safe. */
    private static final class IconFont {

        private static final String FAMILY = IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance())
                .resolve(Feather.FILE.getDescription())
                .getFontFamily();
    }

    /** Loads all fonts that are not loaded yet. JavaFX must have been started. */
    public static void load() {
        iconFamily();
        textFamily();
    }

    /** The font family of the window. Notes have fonts of their own. */
    static String textFamily() {
        return TextFont.FAMILY;
    }

    /** The font family of the icons; loaded when this returns. */
    static String iconFamily() {
        return IconFont.FAMILY;
    }
}
