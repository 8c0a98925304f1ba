package app.footnote.index.redis.store;

import app.footnote.files.Sha256;
import app.footnote.model.EmbeddingIdentity;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The name of a stored version of a note. It is never used again, even if the server has lost earlier versions.
 * Immutable.
 *
 * @param number later generations have greater numbers
 * @param nonce random, in hexadecimal
 * @param embeddingTag identifies the embedding that made the vectors
 */
public record Generation(long number, String nonce, String embeddingTag) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 4;
    private static final int TAG_DIGITS = 8;

    static Generation of(long number, String embeddingTag) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return new Generation(number, HexFormat.of().formatHex(nonce), embeddingTag);
    }

    /** Reads what {@link #toString} returns. */
    public static Generation parse(String name) {
        String[] parts = name.split("-", 3);
        return new Generation(Long.parseLong(parts[0], Character.MAX_RADIX), parts[1], parts[2]);
    }

    /** A short identifier of an embedding, the same on every computer. */
    public static String tag(EmbeddingIdentity embedding) {
        String identity = String.join(
                "\n", embedding.model(), embedding.digest(), Integer.toString(embedding.version()),
                Integer.toString(embedding.dimension()));
        return Sha256.of(identity).substring(0, TAG_DIGITS);
    }

    /** The name, without blanks. */
    @Override
    public String toString() {
        return String.join("-", Long.toString(number, Character.MAX_RADIX), nonce, embeddingTag);
    }
}
