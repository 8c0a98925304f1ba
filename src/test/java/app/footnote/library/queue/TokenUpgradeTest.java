package app.footnote.library.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.footnote.embed.Embedder;
import app.footnote.embed.PassageEmbedding;
import app.footnote.index.ConditionWait;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.FormerLibrary;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.LuceneIndexFolder;
import app.footnote.library.LetterEmbedder;
import app.footnote.library.ParagraphReader;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.FileFingerprint;
import app.footnote.library.store.PageStore;
import app.footnote.messages.FailureWording;
import app.footnote.model.Course;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.Passage;
import app.footnote.model.Scope;
import app.footnote.model.TokenSigns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The upgrade of an index that an earlier release has written, without vectors of words. */
@Timeout(60)
class TokenUpgradeTest {

    private static final int SOME_CALLS = 3;

    @TempDir
    private Path temp;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SignEmbedder embedder = new SignEmbedder();
    private final Semaphore processing = new Semaphore(0);
    private PassageIndex index;
    private Catalogue catalogue;
    private IngestQueue queue;

    /** Computes the vectors of words of a few passages for each permit. */
    private static final class SignEmbedder extends LetterEmbedder {

        private final Semaphore permits = new Semaphore(0);
        private final List<Passage> embedded = new CopyOnWriteArrayList<>();

        @Override
        public boolean providesTokens() {
            return true;
        }

        @Override
        public List<PassageEmbedding> embed(List<Passage> passages) throws InterruptedException {
            if (!passages.isEmpty()) {
                permits.acquire();
                embedded.addAll(passages);
            }
            return passages.stream().map(SignEmbedder::embedding).toList();
        }

        private static PassageEmbedding embedding(Passage passage) {
            return new PassageEmbedding(new float[]{1, 0, 0, 0}, Optional.of(signs(passage)));
        }

        static TokenSigns signs(Passage passage) {
            return new TokenSigns(Long.SIZE, 0, new int[]{1}, new long[]{passage.text().hashCode()});
        }
    }

    @BeforeEach
    void openFormerLibrary() throws Exception {
        FormerLibrary.copy("index", temp.resolve("index"));
        openIndex();
        catalogue = Catalogue.open(temp.resolve("catalogue.log"), FailureWording::inWords, _ -> {
        });
        queue = new IngestQueue(catalogue, (_, _) -> processing.acquire(), _ -> {
        });
    }

    private void openIndex() throws Exception {
        index = LuceneIndexFolder.open(temp.resolve("index"), FormerLibrary.EMBEDDING);
    }

    @AfterEach
    void close() throws Exception {
        threads.shutdownNow();
        queue.close();
        catalogue.close();
        index.close();
    }

    private TokenUpgrade upgrade() throws IOException {
        return upgrade(embedder);
    }

    private TokenUpgrade upgrade(Embedder other) throws IOException {
        return new TokenUpgrade(
                new IngestServices(new ParagraphReader(), other, index, FailureWording::inWords),
                IndexCommitter.of(catalogue, index, new PageStore(temp.resolve("pages"))), queue, Duration.ZERO);
    }

    private static void ignore(NoteId note) {
        // For upgrades whose progress is not tested.
    }

    private Future<?> runInBackground(TokenUpgrade upgrade) {
        return threads.submit(() -> {
            upgrade.run(TokenUpgradeTest::ignore);
            return true;
        });
    }

    private void awaitWaiting() throws Exception {
        ConditionWait.await(embedder.permits::hasQueuedThreads);
    }

    private static List<EmbeddedPassage> former(NoteId note) {
        return Objects.requireNonNull(FormerLibrary.PASSAGES.get(note));
    }

    private List<Passage> found() throws Exception {
        return index.candidates(new IndexQuery("rotations", Optional.of(new float[]{1, 0, 0, 0}), Scope.all(), 50))
                .stream()
                .map(candidate -> candidate.passage())
                .toList();
    }

    @Test
    void addsTheVectorsOfWordsToEachPassageWithAVector() throws Exception {
        embedder.permits.release(100);
        List<NoteId> progress = new ArrayList<>();

        upgrade().run(progress::add);

        assertThat(progress).containsExactlyInAnyOrder(
                FormerLibrary.TREES, FormerLibrary.WORDS, FormerLibrary.WAR, FormerLibrary.EMPTY);
        assertThat(upgrade().pending()).isEmpty();
        for (StoredNote note : FormerLibrary.NOTES) {
            assertThat(index.passages(note.note())).allSatisfy(
                    passage -> assertThat(passage.tokens()).usingRecursiveComparison()
                            .isEqualTo(passage.vector().map(_ -> SignEmbedder.signs(passage.passage()))));
        }
    }

    @Test
    void keepsNotesPassagesAndVectors() throws Exception {
        embedder.permits.release(100);

        upgrade().run(TokenUpgradeTest::ignore);

        assertThat(index.stored()).containsExactlyInAnyOrderElementsOf(FormerLibrary.NOTES);
        for (StoredNote note : FormerLibrary.NOTES) {
            assertThat(index.passages(note.note())).usingRecursiveComparison()
                    .ignoringFields("tokens")
                    .isEqualTo(former(note.note()));
        }
    }

    @Test
    void findsTheSamePassagesMeanwhile() throws Exception {
        List<Passage> before = found();
        Future<?> running = runInBackground(upgrade());
        awaitWaiting();
        assertThat(found()).isEqualTo(before);

        embedder.permits.release(SOME_CALLS);
        awaitWaiting();
        assertThat(found()).containsExactlyInAnyOrderElementsOf(before);

        embedder.permits.release(100);
        running.get();
        assertThat(found()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void isNotPendingForAnEmbedderWithoutVectorsOfWords() throws Exception {
        assertThat(upgrade(new LetterEmbedder()).pending()).isEmpty();
    }

    @Test
    void runsInTheBackgroundAfterItsStart() throws Exception {
        embedder.permits.release(100);
        try (TokenUpgrade upgrade = upgrade()) {
            upgrade.start();
            upgrade.start();

            ConditionWait.await(() -> upgrade.pending().isEmpty());
        }
    }

    @Test
    void continuesInTheNextRunWithTheNotesThatAreLeft() throws Exception {
        List<NoteId> done = new ArrayList<>();
        AtomicReference<Thread> thread = new AtomicReference<>();
        Future<?> running = threads.submit(() -> {
            thread.set(Thread.currentThread());
            upgrade().run(done::add);
            return true;
        });
        awaitWaiting();
        embedder.permits.release(SOME_CALLS);
        ConditionWait.await(() -> embedder.permits.availablePermits() == 0 && embedder.permits.hasQueuedThreads());

        Objects.requireNonNull(thread.get()).interrupt();
        assertThatExceptionOfType(Exception.class).isThrownBy(running::get)
                .withRootCauseInstanceOf(InterruptedException.class);
        index.close();
        openIndex();

        assertThat(upgrade().pending()).isNotEmpty().doesNotContainAnyElementsOf(done);
        embedder.permits.release(100);
        upgrade().run(TokenUpgradeTest::ignore);
        assertThat(upgrade().pending()).isEmpty();
    }

    @Test
    void upgradesEachNoteOnceIfItRunsTwiceAtTheSameTime() throws Exception {
        TokenUpgrade upgrade = upgrade();
        Future<?> first = runInBackground(upgrade);
        awaitWaiting();
        Future<?> second = runInBackground(upgrade);

        embedder.permits.release(100);
        first.get();
        second.get();

        assertThat(embedder.embedded).doesNotHaveDuplicates().hasSize(22);
    }

    @Test
    void waitsWhileANoteIsProcessed() throws Exception {
        queue.resume();
        queue.add(entry());
        embedder.permits.release(100);
        ConditionWait.await(processing::hasQueuedThreads);
        TokenUpgrade upgrade = upgrade();
        Thread running = Thread.ofPlatform().start(() -> runQuietly(upgrade));

        ConditionWait.await(() -> running.getState() == Thread.State.WAITING);
        assertThat(embedder.embedded).isEmpty();

        processing.release();
        running.join();
        assertThat(embedder.embedded).hasSize(22);
    }

    private static void runQuietly(TokenUpgrade upgrade) {
        try {
            upgrade.run(TokenUpgradeTest::ignore);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private CatalogueEntry entry() throws Exception {
        Course course = new Course(FormerLibrary.HISTORY, "History");
        CatalogueEntry entry = CatalogueEntry.of(
                new NoteId("added"), course.id(), temp.resolve("added.txt"), NoteKind.TEXT,
                new FileFingerprint("hash", 10, Instant.EPOCH, Instant.EPOCH));
        catalogue.record(new CatalogueChange.CourseRecorded(course), new CatalogueChange.NoteRecorded(entry));
        return entry;
    }

    @Test
    void keepsTheChangesThatAreMadeToANoteMeanwhile() throws Exception {
        StoredNote changed = new StoredNote(FormerLibrary.TREES, FormerLibrary.DATABASES, "new hash", 1);
        List<EmbeddedPassage> passages = former(FormerLibrary.TREES).subList(0, 1);
        Future<?> running = runInBackground(upgrade());
        awaitWaiting();

        index.replace(changed, passages);
        index.remove(FormerLibrary.WAR);
        embedder.permits.release(100);
        running.get();

        assertThat(index.stored()).contains(changed).extracting(StoredNote::note).doesNotContain(FormerLibrary.WAR);
        assertThat(index.passages(FormerLibrary.TREES)).hasSize(1);
    }
}
