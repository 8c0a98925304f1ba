package app.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.library.event.LibraryEvent;
import app.footnote.library.folders.Addition;
import app.footnote.messages.FailureWording;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LibraryQueueTest {

    @TempDir
    private Path temp;

    private LibraryFixture desk;

    @BeforeEach
    void open() throws Exception {
        desk = new LibraryFixture(temp);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Failure failureOf(NoteState state) {
        assertThat(state).isInstanceOf(NoteState.Failed.class);
        return ((NoteState.Failed) state).failure();
    }

    @Test
    void oneFileThatBreaksTheReaderStopsNoOther() throws Exception {
        ParagraphReader reader = new ParagraphReader();
        desk.readWith((note, file, progress) -> switch (file.getFileName().toString()) {
            case "fault.txt" -> throw new IllegalStateException("a fault");
            case "deep.txt" -> throw new StackOverflowError();
            case "huge.txt" -> throw new OutOfMemoryError();
            default -> reader.read(note, file, progress);
        });

        desk.addAndRead(
                desk.write("fault.txt", "1"), desk.write("deep.txt", "2"), desk.write("huge.txt", "3"),
                desk.write("damaged.txt", "damaged"), desk.write("empty.txt", ""), desk.write("good.txt", "Good."));

        assertThat(failureOf(desk.state("fault.txt")).kind()).isEqualTo(Failure.Kind.INTERNAL);
        assertThat(failureOf(desk.state("deep.txt")).kind()).isEqualTo(Failure.Kind.INTERNAL);
        assertThat(failureOf(desk.state("huge.txt")).kind()).isEqualTo(Failure.Kind.INTERNAL);
        assertThat(failureOf(desk.state("damaged.txt")).kind()).isEqualTo(Failure.Kind.DAMAGED);
        assertThat(failureOf(desk.state("empty.txt")).kind()).isEqualTo(Failure.Kind.EMPTY);
        assertThat(desk.index.texts()).containsExactly("Good.");
    }

    @Test
    void saysThatAFileIsMissingWhenItsTurnComes() throws Exception {
        desk.library().queue().pause();
        Path file = desk.write("trees.txt", "AVL trees rotate.");
        desk.add(file);
        Files.delete(file);

        desk.library().queue().resume();
        desk.library().queue().awaitIdle();

        assertThat(failureOf(desk.state("trees.txt")).kind()).isEqualTo(Failure.Kind.MISSING);
    }

    @Test
    void keepsOldPassagesFindableWhileAFileIsReadAgain() throws Exception {
        Path file = desk.write("trees.txt", "Old.");
        desk.addAndRead(file);
        GatedReader gate = new GatedReader();
        desk.readWith(gate);
        desk.write("trees.txt", "New.");

        desk.add(file);
        gate.awaitComing(1);

        assertThat(desk.index.texts()).containsExactly("Old.");
        assertThat(desk.library().pages(desk.note("trees.txt").id()).orElseThrow().getFirst().text())
                .isEqualTo("Old.");
        gate.letThrough(1);
        desk.library().queue().awaitIdle();
        assertThat(desk.index.texts()).containsExactly("New.");
    }

    @Test
    void keepsOldPassagesWhenReadingAgainFailsAndSaysSo() throws Exception {
        Path file = desk.write("trees.txt", "Old.");
        desk.addAndRead(file);
        desk.write("trees.txt", "damaged by a bad disk");

        desk.addAndRead(file);

        assertThat(FailureWording.problem(failureOf(desk.state("trees.txt"))))
                .isEqualTo("It is damaged. Its earlier content can still be found.");
        assertThat(desk.index.texts()).containsExactly("Old.");
        assertThat(desk.library().pages(desk.note("trees.txt").id()).orElseThrow().getFirst().text())
                .isEqualTo("Old.");
    }

    @Test
    void readsAFileAgainThatChangedUnderTheReader() throws Exception {
        ParagraphReader reader = new ParagraphReader();
        Path file = desk.write("trees.txt", "Draft.");
        desk.readWith((note, path, progress) -> {
            var reading = reader.read(note, path, progress);
            try {
                if (Files.readString(path).equals("Draft.")) {
                    Files.writeString(path, "Final version.");
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return reading;
        });

        desk.addAndRead(file);

        assertThat(desk.index.texts()).containsExactly("Final version.");
        assertThat(desk.addAndRead(file)).singleElement().isInstanceOf(Addition.Unchanged.class);
    }

    @Test
    void takesANoteOutOfTheQueue() throws Exception {
        desk.library().queue().pause();
        desk.add(desk.write("trees.txt", "AVL trees rotate."), desk.write("redis.txt", "Redis keeps keys."));

        desk.library().queue().cancel(desk.note("trees.txt").id());
        desk.library().queue().resume();
        desk.library().queue().awaitIdle();

        assertThat(desk.state("trees.txt")).isEqualTo(new NoteState.Cancelled());
        assertThat(desk.index.texts()).containsExactly("Redis keeps keys.");
    }

    @Test
    void stopsReadingANoteThatIsCancelled() throws Exception {
        GatedReader gate = new GatedReader();
        desk.readWith(gate);
        desk.add(desk.write("trees.txt", "AVL trees rotate."));
        gate.awaitComing(1);

        desk.library().queue().cancel(desk.note("trees.txt").id());
        desk.library().queue().awaitIdle();

        assertThat(desk.state("trees.txt")).isEqualTo(new NoteState.Cancelled());
        assertThat(desk.index.texts()).isEmpty();
    }

    @Test
    void cancelsAllThatIsNotSettled() throws Exception {
        desk.addAndRead(desk.write("ready.txt", "Ready."));
        desk.library().queue().pause();
        desk.add(desk.write("trees.txt", "AVL trees rotate."), desk.write("redis.txt", "Redis keeps keys."));

        desk.library().queue().cancelAll();
        desk.library().queue().resume();
        desk.library().queue().awaitIdle();

        assertThat(desk.library().notes())
                .extracting(note -> note.state().getClass().getSimpleName())
                .containsExactly("Ready", "Cancelled", "Cancelled");
    }

    @Test
    void triesAgainWhenAskedTo() throws Exception {
        Path file = desk.write("trees.txt", "damaged");
        desk.addAndRead(file);
        desk.write("trees.txt", "Mended.");

        desk.library().queue().retry(desk.note("trees.txt").id());
        desk.library().queue().awaitIdle();

        assertThat(desk.index.texts()).containsExactly("Mended.");
        assertThat(desk.state("trees.txt")).isInstanceOf(NoteState.Ready.class);
    }

    @Test
    void triesAFailedOrCancelledNoteAgainWhenItIsAddedAgain() throws Exception {
        Path file = desk.write("trees.txt", "AVL trees rotate.");
        desk.library().queue().pause();
        desk.add(file);
        desk.library().queue().cancelAll();
        desk.library().queue().resume();

        List<Addition> additions = desk.addAndRead(file);

        assertThat(additions).singleElement().isInstanceOf(Addition.QueuedAgain.class);
        assertThat(desk.index.texts()).containsExactly("AVL trees rotate.");
    }

    @Test
    void doesNothingWhilePaused() throws Exception {
        GatedReader gate = new GatedReader();
        desk.readWith(gate);
        desk.library().queue().pause();
        desk.add(desk.write("trees.txt", "AVL trees rotate."));

        desk.library().queue().awaitIdle();

        assertThat(gate.order()).isEmpty();
        assertThat(desk.state("trees.txt")).isEqualTo(new NoteState.Waiting());
        assertThat(desk.library().queue().isPaused()).isTrue();
    }

    @Test
    void embedsNothingWhilePaused() throws Exception {
        GatedReader gate = new GatedReader();
        desk.readWith(gate);
        desk.add(desk.write("trees.txt", "AVL trees rotate."));
        gate.awaitComing(1);
        BlockingQueue<NoteState> states = heard(state -> state instanceof NoteState.Embedding);
        desk.library().queue().pause();

        gate.letThrough(1);

        assertThat(states.take()).isEqualTo(new NoteState.Embedding(0, 1));
        assertThat(desk.index.texts()).isEmpty();
        desk.library().queue().resume();
        desk.library().queue().awaitIdle();
        assertThat(desk.index.texts()).hasSize(1);
    }

    @Test
    void embedsAsManyPassagesAtOnceAsTheEmbedderWants() throws Exception {
        desk.addAndRead(desk.write("trees.txt", "AVL trees rotate.\n\n".repeat(20)));

        assertThat(desk.embedder.passagesAtOnce()).isEqualTo(8);
        assertThat(desk.embedder.calls).containsExactly(8, 8, 4);
    }

    private BlockingQueue<NoteState> heard(Predicate<NoteState> wanted) {
        BlockingQueue<NoteState> states = new LinkedBlockingQueue<>();
        desk.library().listen(event -> {
            if (event instanceof LibraryEvent.NoteChanged changed && wanted.test(changed.note().state())) {
                states.add(changed.note().state());
            }
        });
        return states;
    }

    @Test
    void letsAllNotesWaitWhenNothingCanBeEmbedded() throws Exception {
        BlockingQueue<Failure> told = new LinkedBlockingQueue<>();
        desk.library().listen(event -> {
            if (event instanceof LibraryEvent.QueuePaused paused) {
                told.add(paused.because().orElseThrow());
            }
        });

        desk.addAndRead(desk.write("a.txt", "The model is nowhere."), desk.write("b.txt", "It is nowhere at all."));

        assertThat(FailureWording.COMMAND_LINE.sentences(told.take()))
                .contains("The server does not answer. Start it.");
        assertThat(desk.library().queue().isPaused()).isTrue();
        assertThat(desk.library().notes())
                .noneSatisfy(note -> assertThat(note.state()).isInstanceOf(NoteState.Failed.class));
        desk.closeAndOpen();
        desk.library().queue().awaitIdle();
        assertThat(desk.library().queue().isPaused()).isTrue();
    }

    @Test
    void pausesByItselfWhenNothingCanBeIndexed() throws Exception {
        BlockingQueue<Failure> told = new LinkedBlockingQueue<>();
        desk.library().listen(event -> {
            if (event instanceof LibraryEvent.QueuePaused paused) {
                told.add(paused.because().orElseThrow());
            }
        });
        desk.index.becomeFull(true);
        Path[] files = new Path[10];
        for (int i = 0; i < files.length; i++) {
            files[i] = desk.write(i + ".txt", "Note " + i);
        }

        desk.addAndRead(files);

        assertThat(FailureWording.problem(told.take())).contains("The disk is full.");
        assertThat(desk.library().notes())
                .filteredOn(note -> note.state() instanceof NoteState.Waiting)
                .isNotEmpty();
        desk.index.becomeFull(false);
        desk.library().queue().resume();
        desk.library().queue().awaitIdle();
        for (var note : desk.library().notes()) {
            desk.library().queue().retry(note.id());
        }
        desk.library().queue().awaitIdle();
        assertThat(desk.index.texts()).hasSize(files.length);
    }

    @Test
    void aNoteWaitsWhileTheIndexIsAway() throws Exception {
        desk.index.beAway(4);

        desk.addAndRead(desk.write("trees.txt", "AVL trees rotate."));

        assertThat(desk.state("trees.txt")).isInstanceOf(NoteState.Ready.class);
        assertThat(desk.library().queue().isPaused()).isFalse();
        assertThat(desk.index.texts()).containsExactly("AVL trees rotate.");
    }

    @Test
    void oneNoteThatCannotBeEmbeddedStopsNoOther() throws Exception {
        desk.addAndRead(desk.write("odd.txt", "unembeddable"), desk.write("trees.txt", "AVL trees rotate."));

        assertThat(failureOf(desk.state("odd.txt")).kind()).isEqualTo(Failure.Kind.EMBEDDING);
        assertThat(desk.index.texts()).containsExactly("AVL trees rotate.");
        assertThat(desk.library().queue().isPaused()).isFalse();
    }

    @Test
    void forgetsARemovedNoteThatIsBeingRead() throws Exception {
        GatedReader gate = new GatedReader();
        desk.readWith(gate);
        desk.add(desk.write("trees.txt", "AVL trees rotate."));
        gate.awaitComing(1);

        desk.library().remove(desk.note("trees.txt").id());
        desk.library().queue().awaitIdle();

        assertThat(desk.library().notes()).isEmpty();
        assertThat(desk.index.stored()).isEmpty();
        assertThat(desk.home().resolve("pages")).isEmptyDirectory();
    }

    @Test
    void indexesANoteUnderTheCourseItWasMovedToMeanwhile() throws Exception {
        GatedReader gate = new GatedReader();
        desk.readWith(gate);
        desk.add(desk.write("trees.txt", "AVL trees rotate."));
        gate.awaitComing(1);
        var algorithms = desk.library().course("Algorithms");

        NoteId note = desk.note("trees.txt").id();
        desk.library().move(note, algorithms.id());
        gate.letThrough(1);
        desk.library().queue().awaitIdle();

        assertThat(desk.note("trees.txt").course()).isEqualTo(algorithms.id());
        assertThat(desk.index.stored()).extracting(stored -> stored.course()).containsExactly(algorithms.id());
    }

    @Test
    void tellsHowFarEachNoteIs() throws Exception {
        BlockingQueue<NoteState> states = heard(state -> true);
        GatedReader gate = new GatedReader();
        desk.readWith(gate);
        desk.library().queue().pause();
        desk.add(desk.write("trees.txt", "AVL trees rotate."));
        assertThat(states.take()).isEqualTo(new NoteState.Waiting());

        desk.library().queue().resume();
        gate.awaitComing(1);
        NoteState reading = states.take();
        while (!reading.equals(new NoteState.Reading(1, 1))) {
            reading = states.take();
        }
        gate.letThrough(1);

        NoteState last = states.take();
        while (!last.settled()) {
            last = states.take();
        }
        assertThat(last).isEqualTo(new NoteState.Ready(1, 1, List.of()));
    }
}
