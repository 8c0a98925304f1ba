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
    private LibraryFixture fixture;
    private Path book;

    /** Reads the first two paragraphs as the beginning, and the whole file when the test allows it. */
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
                                    done.title(), done.pages(), done.passages().subList(0, 2), done.language(),
                                    done.unread()))
                    : Optional.empty();
        }
    }

    @BeforeEach
    void writeBook() throws Exception {
        fixture = new LibraryFixture(temp);
        fixture.useReader(new SlowReader());
        book = fixture.write(
                "book.txt",
                IntStream.range(0, PARAGRAPHS).mapToObj(i -> "Paragraph " + i).collect(Collectors.joining("\n")));
    }

    @AfterEach
    void close() {
        whole.release(10);
        fixture.close();
    }

    private List<EmbeddedPassage> passages() throws Exception {
        return fixture.index.passages(fixture.note("book.txt").id());
    }

    private void awaitPassages(int count) throws Exception {
        fixture.await(() -> passages().size() == count);
    }

    private List<String> keptPages() throws IOException {
        try (Stream<Path> files = Files.list(fixture.home().resolve("pages"))) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static boolean hasVector(EmbeddedPassage passage) {
        return passage.vector().isPresent();
    }

    @Test
    void indexesTheBeginningWhileTheFileIsRead() throws Exception {
        fixture.add(book);

        awaitPassages(2);

        fixture.await(() -> fixture.library().pages(fixture.note("book.txt").id()).isPresent());
        assertThat(fixture.state("book.txt").settled()).isFalse();
    }

    @Test
    void indexesAllPassagesBeforeTheyAreEmbedded() throws Exception {
        fixture.add(book);
        awaitPassages(2);

        fixture.library().queue().pause();
        whole.release();
        awaitPassages(PARAGRAPHS);

        assertThat(passages()).noneMatch(EarlyIndexerTest::hasVector);
        fixture.await(() -> fixture.state("book.txt") instanceof NoteState.Embedding);
    }

    @Test
    void replacesEarlyContentByPassagesWithVectors() throws Exception {
        whole.release();

        fixture.addAndRead(book);

        assertThat(passages()).hasSize(PARAGRAPHS).allMatch(EarlyIndexerTest::hasVector);
        Note note = fixture.note("book.txt");
        assertThat(note.contentHash()).isEqualTo(FileFingerprint.take(book).hash());
        assertThat(fixture.library().pages(note.id()).orElseThrow()).extracting(Page::text)
                .containsExactly(Files.readString(book));
        assertThat(keptPages()).hasSize(1);
    }

    @Test
    void continuesAfterReopening() throws Exception {
        fixture.add(book);
        awaitPassages(2);
        fixture.library().queue().pause();
        whole.release();
        awaitPassages(PARAGRAPHS);

        whole.release(2);
        fixture.reopen();
        fixture.library().queue().awaitIdle();

        assertThat(fixture.state("book.txt")).isInstanceOf(NoteState.Ready.class);
        assertThat(passages()).hasSize(PARAGRAPHS).allMatch(EarlyIndexerTest::hasVector);
        assertThat(keptPages()).hasSize(1);
    }

    @Test
    void reportsThatTheBeginningCanBeFoundWhenReadingFails() throws Exception {
        fixture.add(book);
        awaitPassages(2);

        Files.writeString(book, "damaged");
        whole.release(3);
        fixture.library().queue().awaitIdle();

        assertThat(fixture.state("book.txt")).isInstanceOfSatisfying(
                NoteState.Failed.class,
                failed -> assertThat(FailureWording.problem(failed.failure())).contains("can still be found"));
        assertThat(passages()).hasSize(2);
    }

    @Test
    void indexesNothingEarlyInASharedLibrary() throws Exception {
        fixture.index.share();
        fixture.reopen();
        fixture.add(book);
        fixture.library().queue().pause();
        whole.release();

        fixture.await(() -> fixture.state("book.txt") instanceof NoteState.Embedding);

        assertThat(passages()).isEmpty();
    }
}
