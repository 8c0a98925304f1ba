package app.footnote.index.redis;

import app.footnote.index.EmbeddedPassage;
import java.util.List;

/**
 * What a generation holds.
 *
 * @param embeddingTag which embedding made the vectors
 * @param dimension how many numbers each vector has, also where no passage has one
 */
record Content(List<EmbeddedPassage> passages, String embeddingTag, int dimension) {
}
