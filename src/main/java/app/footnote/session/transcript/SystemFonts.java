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

/** Installed fonts, for characters that are missing from the program's own fonts. Immutable. */
final class SystemFonts {

    private static final Logger LOG = LoggerFactory.getLogger(SystemFonts.class);

    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE_TRUE_TYPE = 0x74727565; // "true"
    private static final int COLLECTION = 0x74746366; // "ttcf"

    private final Supplier<List<File>> files;

    /** @param files supplies the font files to choose from; called only if they are needed */
    SystemFonts(Supplier<List<File>> files) {
        this.files = files;
    }

    /** All fonts in the font folders of the operating system. */
    static SystemFonts installed() {
        return new SystemFonts(() -> new FontFileFinder().find().stream().map(File::new).toList());
    }

    /** A font and its open file, which the caller closes. */
    record OpenFont(TrueTypeFont font, Closeable file) {
    }

    /**
     * Selects fonts that can be embedded and that together have as many of the characters as possible. Large files come
     * first: they have many characters, and text in one script should be in one font.
     */
    List<OpenFont> covering(Set<Integer> characters) {
        List<OpenFont> chosen = new ArrayList<>();
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

    private static void choose(File file, Set<Integer> missing, List<OpenFont> chosen) {
        try {
            if (!hasTrueTypeOutlines(file)) {
                return;
            }
            OpenFont open = open(file);
            if (mayBeEmbedded(open.font()) && missing.removeAll(charactersOf(open.font(), missing))) {
                chosen.add(open);
            } else {
                open.file().close();
            }
        } catch (IOException | RuntimeException e) {
            // Many computers have damaged fonts, for which the parser throws various exceptions.
            LOG.debug("Font {} is ignored", file, e);
        }
    }

    /**
     * Only fonts with TrueType outlines can be embedded in part. They are recognized by the first four bytes of the
     * font, whose offset in a collection is in bytes 13 to 16 (OpenType specification, "The OpenType Font File").
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

    private static OpenFont open(File file) throws IOException {
        if (!file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
            return new OpenFont(font, font);
        }
        TrueTypeCollection collection = new TrueTypeCollection(file);
        try {
            List<TrueTypeFont> fonts = new ArrayList<>();
            collection.processAllFonts(fonts::add);
            return new OpenFont(fonts.getFirst(), collection);
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

    /** The characters that the font has. */
    static Set<Integer> charactersOf(TrueTypeFont font, Set<Integer> characters) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        Set<Integer> found = new HashSet<>(characters);
        found.removeIf(character -> glyphs.getGlyphId(character) == 0);
        return found;
    }
}
