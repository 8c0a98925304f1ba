package app.footnote.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The style sheet that scales icons with the text. Sizes in em do not work: icons are glyphs of a font with sizes in
 * whole pixels, and a fraction of a pixel makes JavaFX repeat the layout forever.
 */
final class IconSizeSheet {

    private static final String DEFAULT_SHEET = "icons.css";
    private static final int DEFAULT_PERCENT = 100;
    private static final Pattern PIXELS = Pattern.compile("(\\d+)px");

    private IconSizeSheet() {
    }

    /** The URL of the style sheet for a text size. */
    static String sheet(int textSizePercent) {
        return textSizePercent == DEFAULT_PERCENT
                ? StyleSheets.url(IconSizeSheet.class, DEFAULT_SHEET)
                : "data:text/css;base64," + Base64.getEncoder()
                        .encodeToString(scaled(defaultCss(), textSizePercent).getBytes(StandardCharsets.UTF_8));
    }

    static String scaled(String css, int percent) {
        return PIXELS.matcher(css).replaceAll(size -> {
            long pixels = Math.round(Integer.parseInt(size.group(1)) * percent / 100.0);
            return pixels + "px";
        });
    }

    private static String defaultCss() {
        try (InputStream in = Objects.requireNonNull(IconSizeSheet.class.getResourceAsStream(DEFAULT_SHEET))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet of the icons cannot be read", e);
        }
    }
}
