package app.footnote.read.text;

import java.nio.charset.Charset;
import java.util.List;

/**
 * An encoding from before Unicode, and the writing system of its texts. Immutable.
 *
 * @param cost how rare such files are, as the negative natural logarithm of a rough relative frequency
 */
record LegacyEncoding(Charset charset, double cost, Words words, CharacterCosts characters) {

    enum Words {
        /** Most letters of a word are in ASCII. */
        LATIN,
        /** The letters of a word are either all in ASCII or all in another alphabet. */
        ALPHABETIC,
        /** Each character is a syllable or a word. */
        IDEOGRAPHIC
    }

    private static final List<LegacyEncoding> ALL = List.of(
            latin("windows-1252", 0, "western"),
            latin("windows-1250", 2, "central"),
            latin("ISO-8859-2", 3, "central"),
            latin("windows-1254", 3, "turkish"),
            alphabetic("windows-1251", 1, "cyrillic"),
            alphabetic("KOI8-U", 2, "cyrillic"),
            alphabetic("IBM866", 3, "cyrillic"),
            alphabetic("ISO-8859-5", 3, "cyrillic"),
            alphabetic("x-MacCyrillic", 4, "cyrillic"),
            alphabetic("windows-1253", 2, "greek"),
            alphabetic("ISO-8859-7", 2, "greek"),
            alphabetic("windows-1255", 2, "hebrew"),
            alphabetic("windows-1256", 2, "arabic"),
            alphabetic("x-windows-874", 2, "thai"),
            ideographic("GB18030", 1, FrequentCharacters.of("simplified"), "GB2312", 0xB0, 0xD7),
            ideographic("Big5", 1.5, FrequentCharacters.of("traditional"), "Big5", 0xA4, 0xC6),
            ideographic("windows-31j", 1, japanese(), "EUC-JP", 0xB0, 0xCF),
            ideographic("EUC-JP", 2, japanese(), "EUC-JP", 0xB0, 0xCF),
            ideographic("x-windows-949", 1, FrequentCharacters.of("hangul"), "EUC-KR", 0xB0, 0xC8));

    private static String japanese() {
        return FrequentCharacters.of("kana") + FrequentCharacters.of("kanji");
    }

    private static LegacyEncoding alphabetic(String charset, double cost, String writingSystem) {
        return new LegacyEncoding(
                Charset.forName(charset), cost, Words.ALPHABETIC, CharacterCosts.ofAlphabet(writingSystem));
    }

    private static LegacyEncoding ideographic(
            String charset, double cost, String frequent, String standard, int first, int last) {
        return new LegacyEncoding(
                Charset.forName(charset), cost, Words.IDEOGRAPHIC,
                CharacterCosts.ofCharacters(frequent, standard, first, last));
    }

    private static LegacyEncoding latin(String charset, double cost, String languages) {
        return new LegacyEncoding(Charset.forName(charset), cost, Words.LATIN, CharacterCosts.ofAlphabet(languages));
    }

    static List<LegacyEncoding> all() {
        return ALL;
    }
}
