package app.footnote.read.pdf.glyph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/**
 * The characters that glyph names stand for, by the
 * <a href="https://github.com/adobe-type-tools/agl-specification">Adobe Glyph List Specification</a>. The names of
 * ligatures, such as {@code f_f_i}, consist of several components, which PDFBox does not resolve.
 */
final class GlyphNames {

    /** Adobe's glyph names and the additions of PDFBox, most of which are names that TeX uses. */
    static final GlyphList LIST = load();

    private static final Pattern UNICODE_VALUES = Pattern.compile("uni(?:[0-9A-F]{4})+");
    private static final Pattern UNICODE_VALUE = Pattern.compile("u[0-9A-F]{4,6}");
    private static final int DIGITS_PER_VALUE = 4;

    private GlyphNames() {
    }

    private static GlyphList load() {
        try (InputStream more = GlyphList.class
                .getResourceAsStream("/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            return new GlyphList(GlyphList.getAdobeGlyphList(), more);
        } catch (IOException e) {
            throw new UncheckedIOException("PDFBox's jar lacks its glyph list", e);
        }
    }

    /** The characters of a glyph name; null if none of its components stands for a character. */
    static @Nullable String text(String name) {
        int suffix = name.indexOf('.');
        String base = suffix < 0 ? name : name.substring(0, suffix);
        StringBuilder text = new StringBuilder();
        for (String component : base.split("_", -1)) {
            appendComponent(component, text);
        }
        return text.isEmpty() ? null : text.toString();
    }

    private static void appendComponent(String component, StringBuilder text) {
        String listed = LIST.toUnicode(component);
        if (listed != null) {
            text.append(listed);
        } else if (UNICODE_VALUES.matcher(component).matches()) {
            for (int i = "uni".length(); i < component.length(); i += DIGITS_PER_VALUE) {
                text.append((char) Integer.parseInt(component, i, i + DIGITS_PER_VALUE, 16));
            }
        } else if (UNICODE_VALUE.matcher(component).matches()) {
            int codePoint = Integer.parseInt(component, 1, component.length(), 16);
            if (Character.isValidCodePoint(codePoint)) {
                text.appendCodePoint(codePoint);
            }
        }
    }
}
