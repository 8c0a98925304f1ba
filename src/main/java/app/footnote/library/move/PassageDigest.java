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
 * Whether passages are the same as others: what they say and where to the last character, told by SHA-256, and their
 * vectors as nearly as an index keeps them that has 8 bits for a number.
 *
 * @param hash of all but the vectors
 */
record PassageDigest(String hash, List<Optional<float[]>> vectors) {

    /** Two vectors that differ in rounding only have a cosine above this; those of two passages hardly ever have. */
    private static final double SAME = 0.995;

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

    boolean matches(List<EmbeddedPassage> others) {
        if (!hash.equals(of(others).hash)) {
            return false;
        }
        for (int i = 0; i < vectors.size(); i++) {
            Optional<float[]> mine = vectors.get(i);
            Optional<float[]> other = others.get(i).vector();
            if (mine.isPresent() && other.isPresent() && CosineSimilarity.of(mine.get(), other.get()) < SAME) {
                return false;
            }
        }
        return true;
    }
}
