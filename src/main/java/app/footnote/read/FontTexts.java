package app.footnote.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** What the codes of a document's fonts stand for; each is looked up once. Not safe for use by many threads. */
final class FontTexts {

    private static final GlyphList GLYPH_NAMES = glyphNames();

    /** A document with more fonts than this brings others for every page. */
    private static final int MOST_FONTS = 256;

    private final IdentityHashMap<PDFont, FontText> fonts = new IdentityHashMap<>();

    FontText of(PDFont font) {
        if (fonts.size() > MOST_FONTS) {
            fonts.clear();
        }
        return fonts.computeIfAbsent(font, FontText::new);
    }

    /** PDFBox's list of Adobe's glyph names with its additions, most of which are TeX's. */
    private static GlyphList glyphNames() {
        try (InputStream more = GlyphList.class
                .getResourceAsStream("/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            return new GlyphList(GlyphList.getAdobeGlyphList(), more);
        } catch (IOException e) {
            throw new UncheckedIOException("PDFBox's jar lacks its glyph list", e);
        }
    }

    /** One font. */
    static final class FontText {

        private final PDFont font;
        private final Typeface face;
        private final float unitsPerEm;
        private final Map<Integer, String> texts = new HashMap<>();

        FontText(PDFont font) {
            this.font = font;
            this.face = Typeface.of(font);
            this.unitsPerEm = font instanceof PDType3Font drawn ? unitsPerEm(drawn) : 1;
        }

        Typeface face() {
            return face;
        }

        float unitsPerEm() {
            return unitsPerEm;
        }

        String text(int code) {
            return texts.computeIfAbsent(code, this::read);
        }

        /** A simple font's code that is mapped to nothing is taken for a character, as other programs do. */
        private String read(int code) {
            String unicode = font.toUnicode(code, GLYPH_NAMES);
            if (unicode == null) {
                unicode = font instanceof PDSimpleFont ? String.valueOf((char) code) : "";
            }
            return GlyphText.of(unicode);
        }

        /** Fonts that the document draws itself have no em; the box around all of their glyphs is about as high. */
        private static float unitsPerEm(PDType3Font font) {
            float scale = Math.abs(font.getFontMatrix().getScaleY());
            BoundingBox box = font.getBoundingBox();
            float height = box == null ? 0 : box.getHeight() * scale;
            return height > 0 ? height : 1000 * scale;
        }
    }
}
