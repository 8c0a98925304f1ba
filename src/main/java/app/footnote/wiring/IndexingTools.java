package app.footnote.wiring;

import app.footnote.embed.Embedder;
import app.footnote.library.queue.NoteFileReader;
import java.util.concurrent.ExecutorService;

/**
 * What a library is opened with.
 *
 * @param threads virtual threads for calls to a server; they outlive the library
 */
record IndexingTools(Embedder embedder, NoteFileReader reader, ExecutorService threads) {
}
