package app.footnote.read.pdf.glyph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Checks the content streams of a page. PDFBox reads a damaged stream up to the damage and does not report it. */
final class PageContent {

    private static final int ZLIB_HEADER_BYTES = 2;

    private static final int BUFFER_BYTES = 1 << 16;

    private PageContent() {
    }

    /** Whether a content stream of the page is missing or cannot be decompressed to its end. */
    static boolean isDamaged(PDPage page) {
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents == null) {
            return page.getCOSObject().containsKey(COSName.CONTENTS);
        }
        List<@Nullable COSBase> streams = contents instanceof COSArray array
                ? IntStream.range(0, array.size()).<@Nullable COSBase>mapToObj(array::getObject).toList()
                : List.of(contents);
        return streams.stream().anyMatch(
                stream -> !(stream instanceof COSStream whole) || whole.containsKey(COSName.F) || isCut(whole));
    }

    /** Whether the page has content at all: anything but white space, or something that cannot be decoded. */
    static boolean isFilled(PDPage page) {
        if (!page.hasContents()) {
            return false;
        }
        try (InputStream content = page.getContents()) {
            byte[] start = content.readNBytes(BUFFER_BYTES);
            return !new String(start, StandardCharsets.ISO_8859_1).isBlank();
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    private static boolean isCut(COSStream stream) {
        COSBase filters = stream.getFilters();
        COSBase first = filters instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filters;
        if (!COSName.FLATE_DECODE.equals(first)) {
            return false;
        }
        try (InputStream raw = stream.createRawInputStream(); Inflater inflater = new Inflater(true)) {
            raw.skipNBytes(ZLIB_HEADER_BYTES);
            return !inflatesToItsEnd(raw, inflater);
        } catch (IOException | DataFormatException e) {
            return true;
        }
    }

    private static boolean inflatesToItsEnd(InputStream raw, Inflater inflater)
            throws IOException, DataFormatException {
        byte[] input = new byte[BUFFER_BYTES];
        byte[] output = new byte[BUFFER_BYTES];
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                int length = raw.read(input);
                if (length <= 0) {
                    return false;
                }
                inflater.setInput(input, 0, length);
            }
            if (inflater.inflate(output) == 0 && inflater.needsDictionary()) {
                return false;
            }
        }
        return true;
    }
}
