package app.footnote.library.queue;

import app.footnote.embed.Embedder;
import app.footnote.index.PassageIndex;
import app.footnote.model.failure.FailureFormatter;

/**
 * What the library works with. All of it stays open when the library is closed, and must stay open until then.
 *
 * @param index must hold passages of the embedder's own identity
 * @param failureFormatter words the failures of notes for the catalogue
 */
public record IngestServices(
        NoteFileReader reader, Embedder embedder, PassageIndex index, FailureFormatter failureFormatter) {
}
