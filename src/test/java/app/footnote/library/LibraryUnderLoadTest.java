package app.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Note;
import app.footnote.model.NoteState;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Makes many changes concurrently. At the end, the catalogue, the index and the pages must agree. */
@Timeout(120)
class LibraryUnderLoadTest {

    private static final int FILES = 60;

    @TempDir
    private Path temp;

    @Test
    void isConsistentAfterConcurrentChanges() throws Exception {
        try (LibraryFixture fixture = new LibraryFixture(temp);
                ExecutorService students = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> changes = List.of(
                    () -> add(fixture, 0), () -> add(fixture, FILES / 2), () -> changeRandomly(fixture, 1),
                    () -> changeRandomly(fixture, 2),
                    () -> rewrite(fixture));
            for (Future<Void> done : students.invokeAll(changes)) {
                done.get();
            }
            // The random changes may have removed all notes.
            add(fixture, FILES);
            fixture.library().queue().resume();
            fixture.library().refresh();
            for (Note note : fixture.library().notes()) {
                fixture.library().queue().retry(note.id());
            }
            fixture.library().queue().awaitIdle();

            assertThat(fixture.library().notes()).isNotEmpty()
                    .allMatch(note -> note.state() instanceof NoteState.Ready);
            assertThat(new TreeSet<>(fixture.index.texts())).isEqualTo(textsOfPages(fixture));
            assertThat(fixture.index.texts()).hasSize(fixture.library().notes().size());
        }
    }

    private static Set<String> textsOfPages(LibraryFixture fixture) throws Exception {
        Set<String> texts = new TreeSet<>();
        for (Note note : fixture.library().notes()) {
            texts.add(fixture.library().pages(note.id()).orElseThrow().getFirst().text());
        }
        return texts;
    }

    private static Void add(LibraryFixture fixture, int from) throws Exception {
        for (int i : IntStream.range(from, from + FILES / 2).toArray()) {
            fixture.add(fixture.write(i + ".txt", "Note number " + i));
        }
        return null;
    }

    private static Void rewrite(LibraryFixture fixture) throws Exception {
        for (int i = 0; i < FILES; i++) {
            fixture.add(fixture.write(i % 7 + ".txt", "Note number %d, version %d".formatted(i % 7, i)));
        }
        return null;
    }

    private static Void changeRandomly(LibraryFixture fixture, long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < 5 * FILES; i++) {
            List<Note> notes = fixture.library().notes();
            if (notes.isEmpty()) {
                continue;
            }
            Note note = notes.get(random.nextInt(notes.size()));
            switch (random.nextInt(6)) {
                case 0 -> fixture.library().queue().cancel(note.id());
                case 1 -> fixture.library().queue().retry(note.id());
                case 2 -> fixture.library().remove(note.id());
                case 3 -> fixture.library().move(note.id(), fixture.library().course("Course " + i % 3).id());
                case 4 -> fixture.library().queue().pause();
                default -> fixture.library().queue().resume();
            }
        }
        return null;
    }
}
