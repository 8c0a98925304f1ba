package app.footnote.index.redis.store;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.NoteDescription;
import java.util.List;
import java.util.Optional;

/**
 * What a generation holds.
 *
 * @param embeddingTag which embedding made the vectors
 * @param dimension how many numbers each vector has, also where no passage has one
 * @param description what is said of the note besides; empty if nothing is
 */
public record NoteContent(
        List<EmbeddedPassage> passages, String embeddingTag, int dimension, Optional<NoteDescription> description) {

    public NoteContent with(Optional<NoteDescription> other) {
        return new NoteContent(passages, embeddingTag, dimension, other);
    }
}
