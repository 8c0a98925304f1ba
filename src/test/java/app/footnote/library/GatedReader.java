package app.footnote.library;

import app.footnote.library.queue.NoteFileReader;
import app.footnote.model.NoteId;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Reads like {@link ParagraphReader}, but only as many files as it was told to let through. */
final class GatedReader implements NoteFileReader {

    private final ParagraphReader reader = new ParagraphReader();
    private final Semaphore allowed = new Semaphore(0);
    private final Semaphore came = new Semaphore(0);
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Override
    public ReadOutcome read(NoteId note, Path file, ReadProgress progress) throws InterruptedException {
        order.add(file.getFileName().toString());
        progress.reading(1, 1);
        came.release();
        allowed.acquire();
        return reader.read(note, file, progress);
    }

    /** Waits until so many more files have come to be read. */
    void awaitComing(int files) throws InterruptedException {
        came.acquire(files);
    }

    void letThrough(int files) {
        allowed.release(files);
    }

    /** The files' names in the order in which they came. */
    List<String> order() {
        return List.copyOf(order);
    }
}
