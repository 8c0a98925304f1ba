package app.footnote.session.transcript;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
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
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one PDF: DejaVu, which comes with the program and has the letters of European languages, Arabic, Hebrew
 * and much of mathematics; and for what it has not, fonts of this computer. Fonts are embedded, so the PDF looks the
 * same everywhere.
 */
final class PdfFonts implements AutoCloseable {

    /** Scripts whose letters change with their neighbours in ways that the layout does not know. */
    private static final Set<UnicodeScript> JOINED = EnumSet.of(
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

    private static final List<Face> FACES = List.of(
            new Face("DejaVu Serif Condensed", "DejaVuSerifCondensed.ttf", 400, FontStyle.NORMAL),
            new Face("DejaVu Serif Condensed", "DejaVuSerifCondensed-Bold.ttf", 700, FontStyle.NORMAL),
            new Face("DejaVu Serif Condensed", "DejaVuSerifCondensed-Italic.ttf", 400, FontStyle.ITALIC),
            new Face("DejaVu Serif Condensed", "DejaVuSerifCondensed-BoldItalic.ttf", 700, FontStyle.ITALIC),
            new Face("DejaVu Sans Mono", "DejaVuSansMono.ttf", 400, FontStyle.NORMAL),
            new Face("DejaVu Sans", "DejaVuSans.ttf", 400, FontStyle.NORMAL));

    /** A font file on the class path. */
    private record Face(String family, String file, int weight, FontStyle style) {

        InputStream open() {
            InputStream font = PdfFonts.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + file);
            if (font == null) {
                throw new IllegalStateException("The program is incomplete: the font " + file + " is missing");
            }
            return font;
        }
    }

    private final List<SystemFonts.Open> system;
    private final List<Failure> notices;

    private PdfFonts(List<SystemFonts.Open> system, List<Failure> notices) {
        this.system = system;
        this.notices = notices;
    }

    static PdfFonts covering(String text, SystemFonts system) throws IOException {
        Set<Integer> characters = text.codePoints().filter(PdfFonts::isVisible).boxed().collect(Collectors.toSet());
        Set<Integer> missing = without(ownCharacters(characters), characters);
        List<SystemFonts.Open> chosen = system.covering(missing);
        for (SystemFonts.Open font : chosen) {
            missing = without(SystemFonts.charactersOf(font.font(), missing), missing);
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
        for (Face face : List.of(FACES.getFirst(), FACES.getLast())) {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.open()))) {
                found.addAll(SystemFonts.charactersOf(font, characters));
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
            notices.add(
                    Failure.verbatim(
                            Kind.UNSUPPORTED,
                            "No font on this computer that a PDF can hold has " + missing.size()
                                    + " of the characters (" + scripts(missing) + "); a mark stands in their places.",
                            "Install a TrueType font for them and export again, or export as HTML."));
        }
        Set<Integer> joined = characters.stream()
                .filter(character -> JOINED.contains(UnicodeScript.of(character)))
                .collect(Collectors.toSet());
        if (!joined.isEmpty()) {
            notices.add(
                    Failure.verbatim(
                            Kind.UNSUPPORTED,
                            "Letters of this script are not joined as they should be in a PDF: " + scripts(joined)
                                    + ".",
                            "Export as HTML to read them as they should be."));
        }
        return notices;
    }

    private static String scripts(Set<Integer> characters) {
        return characters.stream()
                .map(character -> UnicodeScript.of(character).name())
                .map(name -> name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' '))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What of the text could not be shown as it should. */
    List<Failure> notices() {
        return notices;
    }

    /** The style sheet that names the fonts, those of this computer last. */
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

    /** Makes the fonts known to the layout. They must stay open until the document is written. */
    void register(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (Face face : FACES) {
            builder.useFont(face::open, face.family(), face.weight(), face.style(), true);
        }
        for (int i = 0; i < system.size(); i++) {
            PDType0Font font = PDType0Font.load(document, system.get(i).font(), true);
            builder.useFont(new PDFontSupplier(font), name(i), 400, FontStyle.NORMAL, true);
        }
    }

    @Override
    public void close() throws IOException {
        for (SystemFonts.Open font : system) {
            font.file().close();
        }
    }
}
