package app.footnote.library;

import app.footnote.library.queue.NoteFileReader;
import app.footnote.model.NoteId;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A {@link ParagraphReader} that reads only as many files as the test allows. */
final class GatedReader implements NoteFileReader {

    private final ParagraphReader reader = new ParagraphReader();
    private final Semaphore allowed = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Override
    public ReadOutcome read(NoteId note, Path file, ReadProgress progress) throws InterruptedException {
        order.add(file.getFileName().toString());
        progress.reading(1, 1);
        begun.release();
        allowed.acquire();
        return reader.read(note, file, progress);
    }

    /** Waits until reading this number of further files has begun. */
    void awaitReads(int files) throws InterruptedException {
        begun.acquire(files);
    }

    void allowReads(int files) {
        allowed.release(files);
    }

    /** The names of the files in the order in which reading began. */
    List<String> order() {
        return List.copyOf(order);
    }
}
