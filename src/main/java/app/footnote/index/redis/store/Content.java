package app.footnote.index.redis.store;

import app.footnote.index.Description;
import app.footnote.index.EmbeddedPassage;
import java.util.List;
import java.util.Optional;

/**
 * What a generation holds.
 *
 * @param embeddingTag which embedding made the vectors
 * @param dimension how many numbers each vector has, also where no passage has one
 * @param description what is said of the note besides; empty if nothing is
 */
public record Content(
        List<EmbeddedPassage> passages, String embeddingTag, int dimension, Optional<Description> description) {

    public Content with(Optional<Description> other) {
        return new Content(passages, embeddingTag, dimension, other);
    }
}
