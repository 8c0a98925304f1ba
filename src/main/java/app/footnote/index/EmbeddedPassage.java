package app.footnote.index;

import app.footnote.model.Passage;
import java.util.Optional;

/**
 * A passage with its vector.
 *
 * @param vector of unit length; empty where the embedding does not know the passage's language, or has not come to it.
 * Not copied.
 */
public record EmbeddedPassage(Passage passage, Optional<float[]> vector) {

    /** A passage that is found by its words only. */
    public static EmbeddedPassage withoutVector(Passage passage) {
        return new EmbeddedPassage(passage, Optional.empty());
    }
}
