package app.footnote.library.move;

import app.footnote.embed.CosineSimilarity;
import app.footnote.files.Sha256;
import app.footnote.index.EmbeddedPassage;
import app.footnote.model.Passage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A digest of the passages of a note, to compare a copy with its original: an SHA-256 of everything but the vectors,
 * and the vectors themselves, which an index may have rounded to 8 bits per dimension. Immutable.
 *
 * @param hash the SHA-256 in hexadecimal
 */
record PassageDigest(String hash, List<Optional<float[]>> vectors) {

    /** The lowest cosine of a vector and its rounded copy. The vectors of two passages are rarely that similar. */
    private static final double LEAST_COSINE = 0.995;

    PassageDigest {
        vectors = List.copyOf(vectors);
    }

    static PassageDigest of(List<EmbeddedPassage> passages) {
        MessageDigest digest = Sha256.digest();
        for (EmbeddedPassage embedded : passages) {
            Passage passage = embedded.passage();
            for (Object part : List.of(
                    passage.note(), passage.ordinal(), passage.place(), passage.headings(), passage.text(),
                    passage.plain(), passage.language(), embedded.vector().isPresent())) {
                byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        }
        return new PassageDigest(
                HexFormat.of().formatHex(digest.digest()), passages.stream().map(EmbeddedPassage::vector).toList());
    }

    /** Whether the copies equal the originals, but for the rounding of vectors. */
    boolean matches(List<EmbeddedPassage> copies) {
        if (!hash.equals(of(copies).hash)) {
            return false;
        }
        for (int i = 0; i < vectors.size(); i++) {
            Optional<float[]> original = vectors.get(i);
            Optional<float[]> copy = copies.get(i).vector();
            if (original.isPresent() && copy.isPresent()
                    && CosineSimilarity.of(original.get(), copy.get()) < LEAST_COSINE) {
                return false;
            }
        }
        return true;
    }
}
