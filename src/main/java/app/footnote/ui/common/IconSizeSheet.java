package app.footnote.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The style sheet that makes icons as large as the text around them. Sizes in em will not do: icons are letters of a
 * font of their own, have whole pixels only, and are laid out again and again where an em is none.
 */
final class IconSizeSheet {

    private static final String USUAL = "icons.css";
    private static final int USUAL_PERCENT = 100;
    private static final Pattern PIXELS = Pattern.compile("(\\d+)px");

    private IconSizeSheet() {
    }

    /** The address of the style sheet for a size of text. */
    static String sheet(int textSizePercent) {
        return textSizePercent == USUAL_PERCENT
                ? StyleSheets.url(IconSizeSheet.class, USUAL)
                : "data:text/css;base64," + Base64.getEncoder()
                        .encodeToString(scaled(usual(), textSizePercent).getBytes(StandardCharsets.UTF_8));
    }

    static String scaled(String css, int percent) {
        return PIXELS.matcher(css).replaceAll(size -> {
            long pixels = Math.round(Integer.parseInt(size.group(1)) * percent / 100.0);
            return pixels + "px";
        });
    }

    private static String usual() {
        try (InputStream in = Objects.requireNonNull(IconSizeSheet.class.getResourceAsStream(USUAL))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own style sheet cannot be read", e);
        }
    }
}
