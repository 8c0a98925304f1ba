package app.footnote.read.pdf.glyph;

import java.io.IOException;
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
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.jspecify.annotations.Nullable;

/** Looks up the text of the character codes in a document's fonts, each code once. Not thread-safe. */
final class FontTextCache {

    private static final int FIRST_PRINTABLE = '!';

    /** Glyphs that are not characters: each font has one for missing characters, and some have parts of letters. */
    private static final int EXTRA_GLYPHS = 2;

    /** A document with more fonts than this has new ones on every page. */
    private static final int MAX_FONTS = 256;

    private final IdentityHashMap<PDFont, FontText> fonts = new IdentityHashMap<>();

    FontText of(PDFont font) {
        if (fonts.size() > MAX_FONTS) {
            fonts.clear();
        }
        return fonts.computeIfAbsent(font, FontText::new);
    }

    /** The text of the character codes of one font. Not thread-safe. */
    static final class FontText {

        private final PDFont font;
        private final FontTraits traits;
        private final boolean renumbered;
        private final float unitsPerEm;
        private final Map<Integer, String> texts = new HashMap<>();

        FontText(PDFont font) {
            this.font = font;
            this.traits = FontTraits.of(font);
            this.renumbered = isRenumbered(font);
            this.unitsPerEm = font instanceof PDType3Font drawn ? unitsPerEm(drawn) : 1;
        }

        FontTraits traits() {
            return traits;
        }

        float unitsPerEm() {
            return unitsPerEm;
        }

        /** The characters; empty if the glyph is invisible; see {@link UnknownText} if they are not known. */
        String text(int code) {
            return texts.computeIfAbsent(code, this::lookUp);
        }

        private String lookUp(int code) {
            String unicode = renumbered ? null : unicode(code);
            String text = unicode == null ? "" : GlyphTextNormalizer.normalize(unicode);
            if (!text.isEmpty()) {
                return text;
            }
            String unknown = UnknownText.of(unicode, traits);
            return unknown.isEmpty() || !(renumbered || isPainted(code)) ? "" : unknown;
        }

        /**
         * A code of a simple font that is mapped to no character is used as a character, as other programs do, unless
         * that is a control character.
         */
        private @Nullable String unicode(int code) {
            String unicode = font.toUnicode(code, GlyphNames.LIST);
            if (unicode == null && font instanceof PDSimpleFont simple) {
                String name = simple.getEncoding() == null ? null : simple.getEncoding().getName(code);
                unicode = name == null ? null : GlyphNames.text(name);
                return unicode == null && !Character.isISOControl(code) ? String.valueOf((char) code) : unicode;
            }
            return unicode;
        }

        /** Whether the glyph of a code has a shape. Many fonts have codes for spaces whose meaning is not known. */
        private boolean isPainted(int code) {
            try {
                return switch (font) {
                    case PDType3Font drawn -> drawn.getCharProc(code) != null;
                    case PDVectorFont outlines -> !outlines.getPath(code).getBounds2D().isEmpty();
                    default -> true;
                };
            } catch (IOException | RuntimeException e) {
                return true;
            }
        }

        /**
         * Whether the codes of a font have no known meaning. Some programs renumber the glyphs of a font from the first
         * printable code on, and programs that embed their images lose the table of what the codes mean.
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
                return first == FIRST_PRINTABLE && glyphs <= EXTRA_GLYPHS + codes + codes / 4;
            } catch (IOException e) {
                return false;
            }
        }

        /** Fonts that the document itself draws have no em. The box around all of their glyphs has about its height. */
        private static float unitsPerEm(PDType3Font font) {
            float scale = Math.abs(font.getFontMatrix().getScaleY());
            BoundingBox box = font.getBoundingBox();
            float height = box == null ? 0 : box.getHeight() * scale;
            return height > 0 ? height : 1000 * scale;
        }
    }
}
