package app.footnote.wiring;

import app.footnote.embed.EmbedException;
import app.footnote.function.ThrowingSupplier;
import app.footnote.library.queue.NoteFileReader;
import app.footnote.model.NoteId;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.read.NoteReader;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadLimits;
import app.footnote.read.format.ReadProgress;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads notes into passages that are sized in the built-in model's tokens. The model is loaded before the first note is
 * read. Safe for use by several threads.
 */
final class TokenSizedNoteReader implements NoteFileReader {

    private final OnDemandEmbedder embedder;
    private final HeapCollector heap;
    private final NoteReader notes;

    TokenSizedNoteReader(OnDemandEmbedder embedder, HeapCollector heap) {
        this.embedder = embedder;
        this.heap = heap;
        this.notes = new NoteReader(embedder::tokens, ReadLimits.standard());
    }

    @Override
    public ReadOutcome read(NoteId note, Path file, ReadProgress progress) throws InterruptedException {
        return read(() -> notes.read(note, file, progress));
    }

    @Override
    public ReadOutcome readAs(Charset encoding, NoteId note, Path file, ReadProgress progress)
            throws InterruptedException {
        return read(() -> notes.readAs(encoding, note, file, progress));
    }

    private ReadOutcome read(ThrowingSupplier<ReadOutcome, RuntimeException> reading) throws InterruptedException {
        try {
            prepare();
        } catch (EmbedException e) {
            return new ReadOutcome.Failed(
                    new Failure(
                            Failure.Kind.EMBEDDING, e.failure().problem(),
                            Remedy.of(RemedyAction.CHECK_EMBEDDING_MODEL)));
        }
        return reading.get();
    }

    @Override
    public Optional<ReadOutcome.Done> beginning(NoteId note, Path file) throws InterruptedException {
        try {
            prepare();
        } catch (EmbedException e) {
            return Optional.empty();
        }
        return notes.beginning(note, file);
    }

    private void prepare() throws EmbedException {
        heap.begin();
        embedder.load();
    }
}
