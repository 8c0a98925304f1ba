package app.footnote.session.transcript;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installed fonts, for characters that are missing from the program's own fonts. Immutable. */
final class SystemFonts {

    private static final Logger LOG = LoggerFactory.getLogger(SystemFonts.class);

    /** Styles that do not suit text, as they are written in the names of font files. */
    private static final Pattern OTHER_STYLE = Pattern.compile(
            "bold|black|heavy|light|thin|medium|italic|oblique|mono|narrow|cond|extra|demi",
            Pattern.CASE_INSENSITIVE);

    private final Supplier<List<File>> files;

    /** @param files supplies the font files to choose from; called only if they are needed */
    SystemFonts(Supplier<List<File>> files) {
        this.files = files;
    }

    /** All fonts in the font folders of the operating system. */
    static SystemFonts installed() {
        return new SystemFonts(() -> new FontFileFinder().find().stream().map(File::new).toList());
    }

    /**
     * An installed font.
     *
     * @param characters the characters for which it was chosen
     */
    record SystemFont(Font font, Set<Integer> characters) {

        SystemFont {
            characters = Set.copyOf(characters);
        }
    }

    /**
     * Selects fonts that may be embedded and that together have as many of the characters as possible. Each character
     * is in one of them only. Upright fonts of normal weight come first, and of these large files: they have many
     * characters, and text in one script should be in one font.
     */
    List<SystemFont> covering(Set<Integer> characters) {
        List<SystemFont> chosen = new ArrayList<>();
        Set<Integer> missing = new HashSet<>(characters);
        List<File> candidates = new ArrayList<>(missing.isEmpty() ? List.of() : files.get());
        candidates.sort(
                Comparator.comparing((File file) -> OTHER_STYLE.matcher(file.getName()).find())
                        .thenComparing(Comparator.comparingLong(File::length).reversed()));
        for (File file : candidates) {
            if (missing.isEmpty()) {
                break;
            }
            choose(file, missing, chosen);
        }
        return chosen;
    }

    private static void choose(File file, Set<Integer> missing, List<SystemFont> chosen) {
        try {
            if (!mayBeEmbedded(file)) {
                return;
            }
            List<Font> fonts = new ArrayList<>(List.of(Font.createFonts(file)));
            fonts.sort(Comparator.comparing(font -> !isOfRegion(font, region(missing))));
            for (Font font : fonts) {
                Set<Integer> found = TrueTypeSubset.charactersOf(font, missing);
                if (!found.isEmpty()) {
                    missing.removeAll(found);
                    chosen.add(new SystemFont(font, found));
                }
            }
        } catch (IOException | FontFormatException | RuntimeException e) {
            // Many computers have damaged fonts, for which Java throws various exceptions.
            LOG.debug("Font {} is ignored", file, e);
        }
    }

    /** The region whose forms of Han characters the text needs, as the names of fonts write it. */
    private static String region(Set<Integer> characters) {
        Set<UnicodeScript> scripts = new HashSet<>();
        characters.forEach(character -> scripts.add(UnicodeScript.of(character)));
        if (scripts.contains(UnicodeScript.HIRAGANA) || scripts.contains(UnicodeScript.KATAKANA)) {
            return "jp";
        }
        return scripts.contains(UnicodeScript.HANGUL) ? "kr" : "sc";
    }

    /** A collection for China, Japan and Korea has one font for each region, such as {@code NotoSansCJKsc-Regular}. */
    private static boolean isOfRegion(Font font, String region) {
        return font.getPSName().toLowerCase(Locale.ROOT).contains(region + "-");
    }

    /**
     * Whether the file is an OpenType or TrueType font, or a collection of them, whose maker does not forbid to embed
     * it. The offset of the first font of a collection is in bytes 13 to 16; {@code fsType} is at byte 9 of the table
     * {@code OS/2} (OpenType specification, "The OpenType Font File" and "OS/2").
     */
    private static boolean mayBeEmbedded(File file) throws IOException {
        try (RandomAccessFile font = new RandomAccessFile(file, "r")) {
            int tag = font.readInt();
            if (tag == FontTag.COLLECTION) {
                font.seek(12);
                font.seek(font.readInt());
                tag = font.readInt();
            }
            if (tag != FontTag.TRUE_TYPE && tag != FontTag.APPLE_TRUE_TYPE && tag != FontTag.POST_SCRIPT) {
                return false;
            }
            int tables = font.readUnsignedShort();
            font.skipBytes(6);
            for (int i = 0; i < tables; i++) {
                int table = font.readInt();
                font.readInt();
                int offset = font.readInt();
                font.readInt();
                if (table == FontTag.OS_2) {
                    font.seek(offset + 8L);
                    return (font.readUnsignedShort() & RESTRICTED) == 0;
                }
            }
            return true;
        }
    }

    /** The bit of {@code fsType} for fonts that must not be embedded. */
    private static final int RESTRICTED = 0x0002;

    /** Tags of OpenType, four letters each. */
    private static final class FontTag {

        static final int TRUE_TYPE = 0x00010000;
        static final int APPLE_TRUE_TYPE = 0x74727565; // "true"
        static final int POST_SCRIPT = 0x4F54544F; // "OTTO"
        static final int COLLECTION = 0x74746366; // "ttcf"
        static final int OS_2 = 0x4F532F32; // "OS/2"
    }
}
