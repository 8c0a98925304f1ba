package app.footnote.read.pdf.glyph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** What the codes of a document's fonts stand for; each is looked up once. Not safe for use by many threads. */
final class FontTextCache {

    private static final GlyphList GLYPH_NAMES = glyphNames();

    private static final int FIRST_PRINTABLE = '!';

    /** Each font has a glyph for what it lacks, and some have parts of accented letters. */
    private static final int UNSEEN_GLYPHS = 2;

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
        private final FontTraits face;
        private final boolean meaningless;
        private final float unitsPerEm;
        private final Map<Integer, String> texts = new HashMap<>();

        FontText(PDFont font) {
            this.font = font;
            this.face = FontTraits.of(font);
            this.meaningless = isRenumbered(font);
            this.unitsPerEm = font instanceof PDType3Font drawn ? unitsPerEm(drawn) : 1;
        }

        FontTraits face() {
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
            if (meaningless) {
                return "";
            }
            String unicode = font.toUnicode(code, GLYPH_NAMES);
            if (unicode == null) {
                unicode = font instanceof PDSimpleFont ? String.valueOf((char) code) : "";
            }
            return GlyphTextNormalizer.of(unicode);
        }

        /**
         * Some programs number the glyphs of a font anew, from the first printable code on, and others that take their
         * pictures into a document lose the table that says what the numbers stand for. What they seem to say is noise.
         */
        private static boolean isRenumbered(PDFont font) {
            COSDictionary dictionary = font.getCOSObject();
            boolean explained = dictionary.containsKey(COSName.TO_UNICODE) || dictionary.containsKey(COSName.ENCODING);
            if (explained || !font.isEmbedded() || !(font instanceof PDTrueTypeFont trueType)) {
                return false;
            }
            int first = dictionary.getInt(COSName.FIRST_CHAR);
            int codes = dictionary.getInt(COSName.LAST_CHAR) - first + 1;
            try {
                int glyphs = trueType.getTrueTypeFont().getNumberOfGlyphs();
                return first == FIRST_PRINTABLE && glyphs <= UNSEEN_GLYPHS + codes + codes / 4;
            } catch (IOException e) {
                return false;
            }
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
