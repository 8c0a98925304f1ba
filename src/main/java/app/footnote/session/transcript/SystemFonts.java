package app.footnote.session.transcript;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fonts of this computer, for characters that the program's own fonts lack. */
final class SystemFonts {

    private static final Logger LOG = LoggerFactory.getLogger(SystemFonts.class);

    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE_TRUE_TYPE = 0x74727565; // "true"
    private static final int COLLECTION = 0x74746366; // "ttcf"

    private final Supplier<List<File>> files;

    /** @param files the font files to choose from; asked for only if they are needed */
    SystemFonts(Supplier<List<File>> files) {
        this.files = files;
    }

    /** All fonts that are installed where the system keeps fonts. */
    static SystemFonts installed() {
        return new SystemFonts(() -> new FontFileFinder().find().stream().map(File::new).toList());
    }

    /** A font with the file that must be closed when it is no longer needed. */
    record Open(TrueTypeFont font, Closeable file) {
    }

    /**
     * Fonts that can be embedded and that together have as many of the characters as any have. Those with many
     * characters come first, because text in one script should be in one font; such files are large.
     */
    List<Open> covering(Set<Integer> characters) {
        List<Open> chosen = new ArrayList<>();
        Set<Integer> missing = new HashSet<>(characters);
        List<File> candidates = new ArrayList<>(missing.isEmpty() ? List.of() : files.get());
        candidates.sort(Comparator.comparingLong(File::length).reversed());
        for (File file : candidates) {
            if (missing.isEmpty()) {
                break;
            }
            choose(file, missing, chosen);
        }
        return chosen;
    }

    private static void choose(File file, Set<Integer> missing, List<Open> chosen) {
        try {
            if (!hasTrueTypeOutlines(file)) {
                return;
            }
            Open open = open(file);
            if (mayBeEmbedded(open.font()) && missing.removeAll(charactersOf(open.font(), missing))) {
                chosen.add(open);
            } else {
                open.file().close();
            }
        } catch (IOException | RuntimeException e) {
            // Broken fonts lie about on many computers, and their parser throws whatever comes to it.
            LOG.debug("Font {} is passed over", file, e);
        }
    }

    /**
     * Only these can be embedded in part. Told by the first four bytes of a font, to which the 13th to 16th byte of a
     * collection point (OpenType specification, "The OpenType Font File").
     */
    private static boolean hasTrueTypeOutlines(File file) throws IOException {
        try (RandomAccessFile font = new RandomAccessFile(file, "r")) {
            int tag = font.readInt();
            if (tag == COLLECTION) {
                font.seek(12);
                font.seek(font.readInt());
                tag = font.readInt();
            }
            return tag == TRUE_TYPE || tag == APPLE_TRUE_TYPE;
        }
    }

    private static Open open(File file) throws IOException {
        if (!file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
            return new Open(font, font);
        }
        TrueTypeCollection collection = new TrueTypeCollection(file);
        try {
            List<TrueTypeFont> fonts = new ArrayList<>();
            collection.processAllFonts(fonts::add);
            return new Open(fonts.getFirst(), collection);
        } catch (IOException | RuntimeException e) {
            collection.close();
            throw e;
        }
    }

    private static boolean mayBeEmbedded(TrueTypeFont font) throws IOException {
        OS2WindowsMetricsTable permissions = font.getOS2Windows();
        return permissions == null
                || (permissions.getFsType() & OS2WindowsMetricsTable.FSTYPE_RESTRICTED) == 0;
    }

    /** Those of the characters that the font has. */
    static Set<Integer> charactersOf(TrueTypeFont font, Set<Integer> characters) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        Set<Integer> found = new HashSet<>(characters);
        found.removeIf(character -> glyphs.getGlyphId(character) == 0);
        return found;
    }
}
