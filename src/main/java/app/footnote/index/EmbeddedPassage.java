package app.footnote.index;

import app.footnote.model.Passage;
import java.util.Optional;

/**
 * A passage with its vector.
 *
 * @param vector a vector of unit length, which is not copied; empty if the embedding does not support the passage's
 * language, or if the passage has not been embedded yet
 */
public record EmbeddedPassage(Passage passage, Optional<float[]> vector) {

    /** A passage that only a search by words can find. */
    public static EmbeddedPassage withoutVector(Passage passage) {
        return new EmbeddedPassage(passage, Optional.empty());
    }
}
