package app.footnote.library;

import app.footnote.embed.EmbedException;
import app.footnote.index.PassageIndex;
import app.footnote.library.folders.Addition;
import app.footnote.library.queue.IngestServices;
import app.footnote.library.queue.NoteFileReader;
import app.footnote.messages.FailureWording;
import app.footnote.model.Box;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.read.ReadOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A computer with its own files and a library that it shares with others through an index. */
final class StudyComputer implements AutoCloseable {

    final Path files;
    final AtomicInteger read = new AtomicInteger();
    final AtomicInteger embedded = new AtomicInteger();
    private final Path home;
    private final PassageIndex index;
    Library library;

    StudyComputer(Path folder, PassageIndex index) throws Exception {
        this.files = Files.createDirectories(folder.resolve("files"));
        this.home = folder.resolve("home");
        this.index = index;
        open();
    }

    void open() throws Exception {
        NoteFileReader reader = (note, file, progress) -> {
            read.incrementAndGet();
            ReadOutcome reading = new ParagraphReader().read(note, file, progress);
            return file.toString().endsWith(".pdf") ? drawn(reading) : reading;
        };
        library =
                Library.open(home, new IngestServices(reader, new CountingEmbedder(), index, FailureWording::inWords));
    }

    /** Pages with a layout in which all characters have the same position. */
    private static ReadOutcome drawn(ReadOutcome reading) {
        if (!(reading instanceof ReadOutcome.Done done)) {
            return reading;
        }
        List<Page> pages = done.pages().stream().map(page -> {
            float[] edges = new float[4 * page.text().length()];
            Arrays.fill(edges, 7);
            return new Page(page.number(), page.text(), new PageLayout.Fixed(new Box(0, 0, 100, 100), 0, edges));
        }).toList();
        return new ReadOutcome.Done(done.title(), pages, done.passages(), done.language(), done.unread());
    }

    private final class CountingEmbedder extends LetterEmbedder {

        @Override
        public List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException {
            embedded.addAndGet(texts.size());
            return super.passages(texts);
        }
    }

    Path write(String name, String text) throws IOException {
        Path file = files.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    List<Addition> add(Path path, String course) throws Exception {
        CourseId id = library.course(course).id();
        List<Addition> additions = library.add(List.of(path), id);
        library.queue().awaitIdle();
        return additions;
    }

    /** The note whose file has this name. */
    Optional<Note> note(String name) {
        return library.notes().stream().filter(note -> note.name().equals(name)).findFirst();
    }

    String course(Note note) {
        return library.courses()
                .stream()
                .filter(course -> course.id().equals(note.course()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    String text(String name) throws Exception {
        return page(name).text();
    }

    Page page(String name) throws Exception {
        return library.pages(note(name).orElseThrow().id()).orElseThrow().getFirst();
    }

    @Override
    public void close() {
        library.close();
    }
}
