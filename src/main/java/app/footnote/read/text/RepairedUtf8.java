package app.footnote.read.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 that contains some bytes of another encoding or is cut off. A single foreign byte is read as a Western
 * European letter where a word can have one, and otherwise as the replacement character.
 */
final class RepairedUtf8 {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    private RepairedUtf8() {
    }

    static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        while (in.hasRemaining()) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                out.put(replacement(bytes, in.position(), result.length(), out));
                in.position(in.position() + result.length());
                decoder.reset();
            }
        }
        return out.flip().toString();
    }

    private static char replacement(byte[] bytes, int at, int length, CharBuffer before) {
        if (length != 1 || at + 1 == bytes.length) {
            return REPLACEMENT;
        }
        char letter = new String(bytes, at, 1, WESTERN).charAt(0);
        char previous = before.position() == 0 ? ' ' : before.get(before.position() - 1);
        boolean fitsBefore = !Character.isLetter(previous) || isLatin(previous);
        boolean fitsAfter = bytes[at + 1] >= 0 || isLeadOfLatinLetter(bytes[at + 1]);
        boolean isCapitalWithinWord = Character.isUpperCase(letter) && Character.isLowerCase(previous);
        boolean fits = Character.isLetter(letter) && fitsBefore && fitsAfter && !isCapitalWithinWord;
        return fits ? letter : REPLACEMENT;
    }

    private static boolean isLatin(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    /** Whether UTF-8 has Latin letters that begin with this byte. */
    private static boolean isLeadOfLatinLetter(byte lead) {
        int value = Byte.toUnsignedInt(lead);
        return value >= 0xC3 && value <= 0xC5;
    }
}
