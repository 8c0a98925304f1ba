package app.footnote.index;

import app.footnote.model.TokenSigns;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of {@link TokenSigns}, little-endian: the dimension, the number of vectors of the headings, the number of
 * sentences, and the number of vectors of each sentence, as integers of 2 bytes; then the bits in numbers of 8 bytes.
 */
public final class TokenSignsFormat {

    private static final int UNSIGNED = 0xffff;

    private TokenSignsFormat() {
    }

    public static byte[] bytes(TokenSigns signs) {
        int numbers = 3 + signs.sentences().length;
        ByteBuffer out = ByteBuffer.allocate(Short.BYTES * numbers + Long.BYTES * signs.bits().length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) signs.dimension())
                .putShort((short) signs.headings())
                .putShort((short) signs.sentences().length);
        for (int count : signs.sentences()) {
            out.putShort((short) count);
        }
        for (long bits : signs.bits()) {
            out.putLong(bits);
        }
        return out.array();
    }

    /** Reads bytes, which may be reused afterwards. */
    public static TokenSigns read(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length).order(ByteOrder.LITTLE_ENDIAN);
        int dimension = in.getShort() & UNSIGNED;
        int headings = in.getShort() & UNSIGNED;
        int[] sentences = new int[in.getShort() & UNSIGNED];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = in.getShort() & UNSIGNED;
        }
        long[] bits = new long[in.remaining() / Long.BYTES];
        in.asLongBuffer().get(bits);
        return new TokenSigns(dimension, headings, sentences, bits);
    }
}
