package app.footnote.read.pdf.glyph;

import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The style of a font, from its name and its descriptor. Descriptors are often incomplete or wrong, and TeX names its
 * fonts differently from other programs, so that neither is enough alone. Immutable.
 */
public record FontTraits(boolean bold, boolean monospaced, boolean mathematical) {

    private static final Pattern BOLD = Pattern.compile("(?i)bold|black|heavy|demi|^cm(ss)?bx|^sfbx|^sfsx|^ecbx");
    private static final Pattern MONOSPACED = Pattern.compile(
            "(?i)mono|courier|consol|menlo|typewriter|inconsolata|^cmtt|^sftt|^ectt|^cmsltt|teletype|fixed|code(?!c)");
    private static final Pattern MATHEMATICAL = Pattern.compile(
            "(?i)math|^cm(mi|sy|ex|bsy)|^ms[ab]m|^eu[fsr]m|^rsfs|^symbol|^esint|^stmary|^wasy|^lasy|^dsrom|^bbold");

    private static final float BOLD_WEIGHT = 600;

    static FontTraits of(PDFont font) {
        String name = withoutSubsetTag(font.getName());
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean heavy = descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
        boolean fixed = descriptor != null && descriptor.isFixedPitch();
        boolean mathematical = MATHEMATICAL.matcher(name).find();
        return new FontTraits(
                heavy || BOLD.matcher(name).find(),
                !mathematical && (fixed || MONOSPACED.matcher(name).find()),
                mathematical);
    }

    /** The name of a font of which only some glyphs are embedded is like {@code ABCDEF+Name}. */
    private static String withoutSubsetTag(String name) {
        return name == null ? "" : name.substring(name.indexOf('+') + 1);
    }
}
