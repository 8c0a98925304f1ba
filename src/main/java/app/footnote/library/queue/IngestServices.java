package app.footnote.library.queue;

import app.footnote.embed.Embedder;
import app.footnote.index.PassageIndex;
import app.footnote.model.failure.FailureFormatter;

/**
 * The services that a library processes notes with. They must stay open until the library is closed; the library does
 * not close them.
 *
 * @param index contains only passages with the embedder's identity
 * @param failureFormatter words the failures of notes for the catalogue
 */
public record IngestServices(
        NoteFileReader reader, Embedder embedder, PassageIndex index, FailureFormatter failureFormatter) {
}
