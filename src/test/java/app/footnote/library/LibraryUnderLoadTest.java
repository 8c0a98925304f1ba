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

/** Several students at one keyboard: everything at once, and in the end library, index and pages must agree. */
@Timeout(120)
class LibraryUnderLoadTest {

    private static final int FILES = 60;

    @TempDir
    private Path temp;

    @Test
    void agreesWithItselfWhateverHappensAtTheSameTime() throws Exception {
        try (LibraryFixture desk = new LibraryFixture(temp);
                ExecutorService students = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> deeds = List.of(
                    () -> add(desk, 0), () -> add(desk, FILES / 2), () -> meddle(desk, 1), () -> meddle(desk, 2),
                    () -> rewrite(desk));
            for (Future<Void> done : students.invokeAll(deeds)) {
                done.get();
            }
            // Those who meddle may have removed all that was there.
            add(desk, FILES);
            desk.library().queue().resume();
            desk.library().refresh();
            for (Note note : desk.library().notes()) {
                desk.library().queue().retry(note.id());
            }
            desk.library().queue().awaitIdle();

            assertThat(desk.library().notes()).isNotEmpty().allMatch(note -> note.state() instanceof NoteState.Ready);
            assertThat(new TreeSet<>(desk.index.texts())).isEqualTo(textsOfPages(desk));
            assertThat(desk.index.texts()).hasSize(desk.library().notes().size());
        }
    }

    private static Set<String> textsOfPages(LibraryFixture desk) throws Exception {
        Set<String> texts = new TreeSet<>();
        for (Note note : desk.library().notes()) {
            texts.add(desk.library().pages(note.id()).orElseThrow().getFirst().text());
        }
        return texts;
    }

    private static Void add(LibraryFixture desk, int from) throws Exception {
        for (int i : IntStream.range(from, from + FILES / 2).toArray()) {
            desk.add(desk.write(i + ".txt", "Note number " + i));
        }
        return null;
    }

    private static Void rewrite(LibraryFixture desk) throws Exception {
        for (int i = 0; i < FILES; i++) {
            desk.add(desk.write(i % 7 + ".txt", "Note number %d, version %d".formatted(i % 7, i)));
        }
        return null;
    }

    private static Void meddle(LibraryFixture desk, long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < 5 * FILES; i++) {
            List<Note> notes = desk.library().notes();
            if (notes.isEmpty()) {
                continue;
            }
            Note note = notes.get(random.nextInt(notes.size()));
            switch (random.nextInt(6)) {
                case 0 -> desk.library().queue().cancel(note.id());
                case 1 -> desk.library().queue().retry(note.id());
                case 2 -> desk.library().remove(note.id());
                case 3 -> desk.library().move(note.id(), desk.library().course("Course " + i % 3).id());
                case 4 -> desk.library().queue().pause();
                default -> desk.library().queue().resume();
            }
        }
        return null;
    }
}
