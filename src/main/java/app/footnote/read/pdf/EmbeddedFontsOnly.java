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
 * Prevents PDFBox from searching the system for fonts while text is read. When a document does not embed a font, PDFBox
 * opens every font file of the system the first time, which can take minutes, to find shapes that reading does not
 * need. Other threads, which may render pages, find fonts as usual. Safe for use by several threads.
 */
final class EmbeddedFontsOnly implements FontMapper {

    private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

    private final FontMapper delegate;

    private EmbeddedFontsOnly(FontMapper delegate) {
        this.delegate = delegate;
    }

    /** Calls the supplier. Until it returns, this thread uses only the fonts that documents embed. */
    static <T> T supply(Supplier<T> work) {
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
                ? new FontMapping<>(FallbackFont.FONT, true)
                : delegate.getTrueTypeFont(baseFont, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
        return READING.isBound()
                ? new FontMapping<>(FallbackFont.FONT, true)
                : delegate.getFontBoxFont(baseFont, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return READING.isBound()
                ? new CIDFontMapping(null, FallbackFont.FONT, true)
                : delegate.getCIDFont(baseFont, descriptor, system);
    }

    /** The font that PDFBox contains for documents whose fonts it does not find. */
    private static final class FallbackFont {

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
