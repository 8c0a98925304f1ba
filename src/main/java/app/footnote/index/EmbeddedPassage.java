package app.footnote.index;

import app.footnote.model.Passage;
import app.footnote.model.TokenSigns;
import java.util.Optional;

/**
 * A passage with its vectors.
 *
 * @param vector a vector of unit length, which is not copied; empty if the embedding does not support the passage's
 * language, or if the passage has not been embedded yet
 * @param tokens the signs of the vectors of its content words; empty without a vector, if the embedding does not
 * provide them, or if the index does not store them
 */
public record EmbeddedPassage(Passage passage, Optional<float[]> vector, Optional<TokenSigns> tokens) {

    /** A passage without vectors of its words. */
    public EmbeddedPassage(Passage passage, Optional<float[]> vector) {
        this(passage, vector, Optional.empty());
    }

    /** A passage that only a search by words can find. */
    public static EmbeddedPassage withoutVector(Passage passage) {
        return new EmbeddedPassage(passage, Optional.empty());
    }
}
