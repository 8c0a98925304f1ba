package app.footnote.library.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.EmbeddedPassage;
import app.footnote.library.LibraryFixture;
import app.footnote.library.ParagraphReader;
import app.footnote.library.store.FileFingerprint;
import app.footnote.messages.FailureWording;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.Page;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EarlyIndexerTest {

    private static final int PARAGRAPHS = 150;

    @TempDir
    private Path temp;

    private final Semaphore whole = new Semaphore(0);
    private LibraryFixture desk;
    private Path book;

    /** Reads the first two paragraphs as the beginning, and the whole when it is allowed to. */
    private final class SlowReader implements NoteFileReader {

        private final ParagraphReader reader = new ParagraphReader();

        @Override
        public ReadOutcome read(NoteId note, Path file, ReadProgress progress) throws InterruptedException {
            whole.acquire();
            return reader.read(note, file, progress);
        }

        @Override
        public Optional<ReadOutcome.Done> beginning(NoteId note, Path file) throws InterruptedException {
            return reader.read(note, file, (_, _) -> {
            }) instanceof ReadOutcome.Done done
                    ? Optional.of(
                            new ReadOutcome.Done(
                                    done.title(), done.pages(), done.passages().subList(0, 2), done.language()))
                    : Optional.empty();
        }
    }

    @BeforeEach
    void writeALongBook() throws Exception {
        desk = new LibraryFixture(temp);
        desk.readWith(new SlowReader());
        book = desk.write(
                "book.txt",
                IntStream.range(0, PARAGRAPHS).mapToObj(i -> "Paragraph " + i).collect(Collectors.joining("\n")));
    }

    @AfterEach
    void close() {
        whole.release(10);
        desk.close();
    }

    private List<EmbeddedPassage> passages() throws Exception {
        return desk.index.passages(desk.note("book.txt").id());
    }

    private void awaitPassages(int count) throws Exception {
        desk.await(() -> passages().size() == count);
    }

    private List<String> keptPages() throws IOException {
        try (Stream<Path> files = Files.list(desk.home().resolve("pages"))) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static boolean hasVector(EmbeddedPassage passage) {
        return passage.vector().isPresent();
    }

    @Test
    void findsTheBeginningWhileTheWholeIsBeingRead() throws Exception {
        desk.add(book);

        awaitPassages(2);

        desk.await(() -> desk.library().pages(desk.note("book.txt").id()).isPresent());
        assertThat(desk.state("book.txt").settled()).isFalse();
    }

    @Test
    void findsAllWordsBeforeTheyAreEmbedded() throws Exception {
        desk.add(book);
        awaitPassages(2);

        desk.library().queue().pause();
        whole.release();
        awaitPassages(PARAGRAPHS);

        assertThat(passages()).noneMatch(EarlyIndexerTest::hasVector);
        desk.await(() -> desk.state("book.txt") instanceof NoteState.Embedding);
    }

    @Test
    void putsTheWholeWithItsVectorsInTheirPlace() throws Exception {
        whole.release();

        desk.addAndRead(book);

        assertThat(passages()).hasSize(PARAGRAPHS).allMatch(EarlyIndexerTest::hasVector);
        Note note = desk.note("book.txt");
        assertThat(note.contentHash()).isEqualTo(FileFingerprint.take(book).hash());
        assertThat(desk.library().pages(note.id()).orElseThrow()).extracting(Page::text)
                .containsExactly(Files.readString(book));
        assertThat(keptPages()).hasSize(1);
    }

    @Test
    void goesOnAfterItWasClosedBetween() throws Exception {
        desk.add(book);
        awaitPassages(2);
        desk.library().queue().pause();
        whole.release();
        awaitPassages(PARAGRAPHS);

        whole.release(2);
        desk.closeAndOpen();
        desk.library().queue().awaitIdle();

        assertThat(desk.state("book.txt")).isInstanceOf(NoteState.Ready.class);
        assertThat(passages()).hasSize(PARAGRAPHS).allMatch(EarlyIndexerTest::hasVector);
        assertThat(keptPages()).hasSize(1);
    }

    @Test
    void saysThatTheBeginningIsStillFoundWhenTheRestCannotBeRead() throws Exception {
        desk.add(book);
        awaitPassages(2);

        Files.writeString(book, "damaged");
        whole.release(3);
        desk.library().queue().awaitIdle();

        assertThat(desk.state("book.txt")).isInstanceOfSatisfying(
                NoteState.Failed.class,
                failed -> assertThat(FailureWording.problem(failed.failure())).contains("can still be found"));
        assertThat(passages()).hasSize(2);
    }

    @Test
    void waitsForTheWholeWhereOtherComputersReadAlong() throws Exception {
        desk.index.share();
        desk.closeAndOpen();
        desk.add(book);
        desk.library().queue().pause();
        whole.release();

        desk.await(() -> desk.state("book.txt") instanceof NoteState.Embedding);

        assertThat(passages()).isEmpty();
    }
}
