package app.footnote.session.transcript;

import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.session.transcript.SystemFonts.SystemFont;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one PDF. DejaVu, which comes with the program, has the letters of European languages, Arabic and Hebrew
 * and many mathematical symbols; installed fonts supply other characters. All fonts are embedded.
 */
final class PdfFonts {

    private static final Messages TEXTS = Messages.of("transcript");

    /** Scripts with contextual letter forms that the layout does not support. */
    private static final Set<UnicodeScript> UNSUPPORTED_SCRIPTS = EnumSet.of(
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.SYRIAC);

    private static final List<FontFace> FACES = List.of(
            new FontFace("DejaVu Serif Condensed", "DejaVuSerifCondensed.ttf", 400, FontStyle.NORMAL),
            new FontFace("DejaVu Serif Condensed", "DejaVuSerifCondensed-Bold.ttf", 700, FontStyle.NORMAL),
            new FontFace("DejaVu Serif Condensed", "DejaVuSerifCondensed-Italic.ttf", 400, FontStyle.ITALIC),
            new FontFace("DejaVu Serif Condensed", "DejaVuSerifCondensed-BoldItalic.ttf", 700, FontStyle.ITALIC),
            new FontFace("DejaVu Sans Mono", "DejaVuSansMono.ttf", 400, FontStyle.NORMAL),
            new FontFace("DejaVu Sans", "DejaVuSans.ttf", 400, FontStyle.NORMAL));

    /** A font file on the class path. */
    private record FontFace(String family, String file, int weight, FontStyle style) {

        InputStream open() {
            InputStream font = PdfFonts.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + file);
            if (font == null) {
                throw new IllegalStateException("The program is incomplete: the font " + file + " is missing");
            }
            return font;
        }
    }

    private final List<SystemFont> system;
    private final List<Failure> notices;

    private PdfFonts(List<SystemFont> system, List<Failure> notices) {
        this.system = system;
        this.notices = notices;
    }

    static PdfFonts covering(String text, SystemFonts system) throws IOException {
        Set<Integer> characters = text.codePoints().filter(PdfFonts::isVisible).boxed().collect(Collectors.toSet());
        Set<Integer> missing = without(ownCharacters(characters), characters);
        List<SystemFont> chosen = system.covering(missing);
        for (SystemFont font : chosen) {
            missing = without(font.characters(), missing);
        }
        return new PdfFonts(chosen, notices(characters, missing));
    }

    private static boolean isVisible(int character) {
        int type = Character.getType(character);
        boolean variant = character >= 0xFE00 && character <= 0xFE0F;
        return !variant && !Character.isWhitespace(character) && type != Character.FORMAT && type != Character.CONTROL;
    }

    private static Set<Integer> ownCharacters(Set<Integer> characters) throws IOException {
        Set<Integer> found = new HashSet<>();
        for (FontFace face : List.of(FACES.getFirst(), FACES.getLast())) {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.open()))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                characters.stream().filter(character -> glyphs.getGlyphId(character) != 0).forEach(found::add);
            }
        }
        return found;
    }

    private static Set<Integer> without(Set<Integer> found, Set<Integer> characters) {
        Set<Integer> rest = new HashSet<>(characters);
        rest.removeAll(found);
        return rest;
    }

    private static List<Failure> notices(Set<Integer> characters, Set<Integer> missing) {
        List<Failure> notices = new ArrayList<>();
        if (!missing.isEmpty()) {
            Message problem = Message.of("transcript.pdf.missing-font", missing.size(), scripts(missing));
            notices.add(new Failure(Kind.UNSUPPORTED, problem, Remedy.of(RemedyAction.INSTALL_FONT)));
        }
        Set<Integer> unsupported = characters.stream()
                .filter(character -> UNSUPPORTED_SCRIPTS.contains(UnicodeScript.of(character)))
                .collect(Collectors.toSet());
        if (!unsupported.isEmpty()) {
            Message problem = Message.of("transcript.pdf.unsupported-script", scripts(unsupported));
            notices.add(new Failure(Kind.UNSUPPORTED, problem, Remedy.of(RemedyAction.EXPORT_AS_HTML)));
        }
        return notices;
    }

    private static String scripts(Set<Integer> characters) {
        return characters.stream()
                .map(UnicodeScript::of)
                .map(PdfFonts::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The English name of a script; symbols and pictures belong to no script. */
    private static String name(UnicodeScript script) {
        String name = script.name();
        return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED
                ? TEXTS.text("pdf.symbols")
                : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Characters of the text that the PDF cannot show correctly. */
    List<Failure> notices() {
        return notices;
    }

    /** The style sheet with the names of the fonts, installed fonts last. */
    String style() {
        String others = IntStream.range(0, system.size())
                .mapToObj(i -> ", \"" + name(i) + "\"")
                .collect(Collectors.joining());
        return """
                body { font-family: "DejaVu Serif Condensed", "DejaVu Sans"%1$s; }
                pre, code, .formula { font-family: "DejaVu Sans Mono", "DejaVu Sans"%1$s; }
                """.formatted(others);
    }

    private static String name(int systemFont) {
        return "System " + systemFont;
    }

    /** Registers the fonts. */
    void register(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (FontFace face : FACES) {
            builder.useFont(face::open, face.family(), face.weight(), face.style(), true);
        }
        for (int i = 0; i < system.size(); i++) {
            Font font = system.get(i).font();
            String name = font.getPSName().replaceAll("[^A-Za-z0-9-]", "");
            byte[] subset = TrueTypeSubset.of(font, system.get(i).characters(), name);
            PDType0Font embedded = PDType0Font.load(document, new ByteArrayInputStream(subset), true);
            builder.useFont(new PDFontSupplier(embedded), name(i), 400, FontStyle.NORMAL, true);
        }
    }
}
