package app.footnote.library;

import app.footnote.library.event.Subscription;
import app.footnote.library.folders.Addition;
import app.footnote.library.queue.IngestServices;
import app.footnote.library.queue.NoteFileReader;
import app.footnote.library.store.LibraryException;
import app.footnote.messages.FailureWording;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadProgress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** A folder with files, and a library that can be closed and opened again. */
public final class LibraryFixture implements AutoCloseable {

    final Path files;
    public final MemoryIndex index = new MemoryIndex();
    final LetterEmbedder embedder = new LetterEmbedder();
    private final Path home;
    private NoteFileReader reader = new ParagraphReader();
    private Library library;

    public LibraryFixture(Path folder) throws Exception {
        this.home = folder.resolve("home");
        this.files = Files.createDirectories(folder.resolve("files"));
        this.library = Library.open(home, tools());
    }

    private IngestServices tools() {
        return new IngestServices(new CurrentReader(), embedder, index, FailureWording::inWords);
    }

    void open() throws LibraryException, InterruptedException {
        library = Library.open(home, tools());
    }

    /** Delegates to the current reader, which the test can replace while the library is open. */
    private final class CurrentReader implements NoteFileReader {

        @Override
        public ReadOutcome read(NoteId note, Path file, ReadProgress progress) throws InterruptedException {
            return reader.read(note, file, progress);
        }

        @Override
        public ReadOutcome readAs(Charset encoding, NoteId note, Path file, ReadProgress progress)
                throws InterruptedException {
            return reader.readAs(encoding, note, file, progress);
        }

        @Override
        public Optional<ReadOutcome.Done> beginning(NoteId note, Path file) throws InterruptedException {
            return reader.beginning(note, file);
        }
    }

    public Library library() {
        return library;
    }

    public Path home() {
        return home;
    }

    public void useReader(NoteFileReader other) {
        reader = other;
    }

    public void reopen() throws Exception {
        library.close();
        open();
    }

    public Path write(String name, String text) throws IOException {
        Path file = files.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    CourseId course() throws LibraryException {
        return library.course("Databases").id();
    }

    public List<Addition> add(Path... paths) throws Exception {
        return library.add(List.of(paths), course());
    }

    /** Adds paths and waits until the queue is idle. */
    public List<Addition> addAndRead(Path... paths) throws Exception {
        List<Addition> additions = add(paths);
        library.queue().awaitIdle();
        return additions;
    }

    /** Blocks until the condition holds. It is checked after each event of the library. */
    public void await(Callable<Boolean> condition) throws Exception {
        Semaphore told = new Semaphore(0);
        try (Subscription _ = library.listen(_ -> told.release())) {
            while (!condition.call()) {
                told.acquire();
            }
        }
    }

    public Note note(String name) {
        return library.notes().stream().filter(note -> note.name().equals(name)).findFirst().orElseThrow();
    }

    public NoteState state(String name) {
        return note(name).state();
    }

    @Override
    public void close() {
        library.close();
    }
}
