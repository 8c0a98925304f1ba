package app.footnote.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Keeps PDFBox from searching the computer for fonts while text is read. For each font that a document does not bring
 * along PDFBox opens every font file of the system the first time, which can take minutes, to learn shapes that nobody
 * needs for reading. Other threads, which may be painting pages, get fonts as ever.
 */
final class EmbeddedFontsOnly implements FontMapper {

    private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

    private final FontMapper painting;

    private EmbeddedFontsOnly(FontMapper painting) {
        this.painting = painting;
    }

    /** Does the work, during which no fonts but the documents' own are looked for by this thread. */
    static <T> T only(Supplier<T> work) {
        install();
        return ScopedValue.where(READING, true).call(work::get);
    }

    private static synchronized void install() {
        if (!(FontMappers.instance() instanceof EmbeddedFontsOnly)) {
            FontMappers.set(new EmbeddedFontsOnly(FontMappers.instance()));
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
        return READING.isBound()
                ? new FontMapping<>(StandIn.FONT, true)
                : painting.getTrueTypeFont(baseFont, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
        return READING.isBound()
                ? new FontMapping<>(StandIn.FONT, true)
                : painting.getFontBoxFont(baseFont, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return READING.isBound()
                ? new CIDFontMapping(null, StandIn.FONT, true)
                : painting.getCIDFont(baseFont, descriptor, system);
    }

    /** The font that PDFBox itself brings along for want of a better one. */
    private static final class StandIn {

        private static final TrueTypeFont FONT = load();

        private static TrueTypeFont load() {
            try (InputStream font = FontMapper.class
                    .getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
                return new TTFParser().parse(new RandomAccessReadBuffer(font));
            } catch (IOException e) {
                throw new UncheckedIOException("PDFBox's jar lacks its font", e);
            }
        }
    }
}
