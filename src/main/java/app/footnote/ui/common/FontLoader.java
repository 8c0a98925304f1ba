package app.footnote.ui.common;

import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/**
 * The typefaces of text and of icons, each found and loaded once. That takes a while at a start, so it is begun while
 * the FX thread does what needs none; whoever needs one waits for it. Safe for use by many threads.
 */
public final class FontLoader {

    private FontLoader() {
    }

    /** The initialising of a class is done by the first thread that needs it, and the others wait for that. */
    private static final class OfText {

        private static final String FAMILY = TextFontFamily.best();
    }

    /** As {@link OfText}. Ikonli itself does not expect two threads. */
    private static final class OfIcons {

        private static final String FAMILY = IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance())
                .resolve(Feather.FILE.getDescription())
                .getFontFamily();
    }

    /** Finds and loads all that was not yet. JavaFX must have been started. */
    public static void load() {
        loadIcons();
        textFamily();
    }

    /** The family of all text but that of notes. */
    static String textFamily() {
        return OfText.FAMILY;
    }

    /** Returns when there is a letter for each icon. */
    static String loadIcons() {
        return OfIcons.FAMILY;
    }
}
