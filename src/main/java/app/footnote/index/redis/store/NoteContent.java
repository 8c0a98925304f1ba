package app.footnote.index.redis.store;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.NoteDescription;
import java.util.List;
import java.util.Optional;

/**
 * The content of a generation. Immutable, except for arrays.
 *
 * @param embeddingTag identifies the embedding that made the vectors
 * @param dimension the dimension of the vectors, also if no passage has one
 * @param description the description of the note; empty if it has none
 */
public record NoteContent(
        List<EmbeddedPassage> passages, String embeddingTag, int dimension, Optional<NoteDescription> description) {

    public NoteContent with(Optional<NoteDescription> other) {
        return new NoteContent(passages, embeddingTag, dimension, other);
    }
}
