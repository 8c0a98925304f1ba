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

    private LibraryFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new LibraryFixture(temp);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Failure failureOf(NoteState state) {
        assertThat(state).isInstanceOf(NoteState.Failed.class);
        return ((NoteState.Failed) state).failure();
    }

    @Test
    void aFileThatBreaksTheReaderDoesNotAffectOthers() throws Exception {
        ParagraphReader reader = new ParagraphReader();
        fixture.useReader((note, file, progress) -> switch (file.getFileName().toString()) {
            case "fault.txt" -> throw new IllegalStateException("a fault");
            case "deep.txt" -> throw new StackOverflowError();
            case "huge.txt" -> throw new OutOfMemoryError();
            default -> reader.read(note, file, progress);
        });

        fixture.addAndRead(
                fixture.write("fault.txt", "1"), fixture.write("deep.txt", "2"), fixture.write("huge.txt", "3"),
                fixture.write("damaged.txt", "damaged"), fixture.write("empty.txt", ""),
                fixture.write("good.txt", "Good."));

        assertThat(failureOf(fixture.state("fault.txt")).kind()).isEqualTo(Failure.Kind.INTERNAL);
        assertThat(failureOf(fixture.state("deep.txt")).kind()).isEqualTo(Failure.Kind.INTERNAL);
        assertThat(failureOf(fixture.state("huge.txt")).kind()).isEqualTo(Failure.Kind.INTERNAL);
        assertThat(failureOf(fixture.state("damaged.txt")).kind()).isEqualTo(Failure.Kind.DAMAGED);
        assertThat(failureOf(fixture.state("empty.txt")).kind()).isEqualTo(Failure.Kind.EMPTY);
        assertThat(fixture.index.texts()).containsExactly("Good.");
    }

    @Test
    void reportsAFileThatWasDeletedWhileItWaited() throws Exception {
        fixture.library().queue().pause();
        Path file = fixture.write("trees.txt", "AVL trees rotate.");
        fixture.add(file);
        Files.delete(file);

        fixture.library().queue().resume();
        fixture.library().queue().awaitIdle();

        assertThat(failureOf(fixture.state("trees.txt")).kind()).isEqualTo(Failure.Kind.MISSING);
    }

    @Test
    void keepsEarlierPassagesWhileAFileIsReadAgain() throws Exception {
        Path file = fixture.write("trees.txt", "Old.");
        fixture.addAndRead(file);
        GatedReader gate = new GatedReader();
        fixture.useReader(gate);
        fixture.write("trees.txt", "New.");

        fixture.add(file);
        gate.awaitReads(1);

        assertThat(fixture.index.texts()).containsExactly("Old.");
        assertThat(fixture.library().pages(fixture.note("trees.txt").id()).orElseThrow().getFirst().text())
                .isEqualTo("Old.");
        gate.allowReads(1);
        fixture.library().queue().awaitIdle();
        assertThat(fixture.index.texts()).containsExactly("New.");
    }

    @Test
    void keepsEarlierPassagesWhenReadingAgainFails() throws Exception {
        Path file = fixture.write("trees.txt", "Old.");
        fixture.addAndRead(file);
        fixture.write("trees.txt", "damaged by a bad disk");

        fixture.addAndRead(file);

        assertThat(FailureWording.problem(failureOf(fixture.state("trees.txt"))))
                .isEqualTo("It is damaged. Its earlier content can still be found.");
        assertThat(fixture.index.texts()).containsExactly("Old.");
        assertThat(fixture.library().pages(fixture.note("trees.txt").id()).orElseThrow().getFirst().text())
                .isEqualTo("Old.");
    }

    @Test
    void readsAFileAgainThatChangedWhileItWasRead() throws Exception {
        ParagraphReader reader = new ParagraphReader();
        Path file = fixture.write("trees.txt", "Draft.");
        fixture.useReader((note, path, progress) -> {
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

        fixture.addAndRead(file);

        assertThat(fixture.index.texts()).containsExactly("Final version.");
        assertThat(fixture.addAndRead(file)).singleElement().isInstanceOf(Addition.Unchanged.class);
    }

    @Test
    void cancelsAWaitingNote() throws Exception {
        fixture.library().queue().pause();
        fixture.add(fixture.write("trees.txt", "AVL trees rotate."), fixture.write("redis.txt", "Redis keeps keys."));

        fixture.library().queue().cancel(fixture.note("trees.txt").id());
        fixture.library().queue().resume();
        fixture.library().queue().awaitIdle();

        assertThat(fixture.state("trees.txt")).isEqualTo(new NoteState.Cancelled());
        assertThat(fixture.index.texts()).containsExactly("Redis keeps keys.");
    }

    @Test
    void stopsReadingANoteThatIsCancelled() throws Exception {
        GatedReader gate = new GatedReader();
        fixture.useReader(gate);
        fixture.add(fixture.write("trees.txt", "AVL trees rotate."));
        gate.awaitReads(1);

        fixture.library().queue().cancel(fixture.note("trees.txt").id());
        fixture.library().queue().awaitIdle();

        assertThat(fixture.state("trees.txt")).isEqualTo(new NoteState.Cancelled());
        assertThat(fixture.index.texts()).isEmpty();
    }

    @Test
    void cancelsAllUnfinishedNotes() throws Exception {
        fixture.addAndRead(fixture.write("ready.txt", "Ready."));
        fixture.library().queue().pause();
        fixture.add(fixture.write("trees.txt", "AVL trees rotate."), fixture.write("redis.txt", "Redis keeps keys."));

        fixture.library().queue().cancelAll();
        fixture.library().queue().resume();
        fixture.library().queue().awaitIdle();

        assertThat(fixture.library().notes())
                .extracting(note -> note.state().getClass().getSimpleName())
                .containsExactly("Ready", "Cancelled", "Cancelled");
    }

    @Test
    void processesANoteAgainOnRequest() throws Exception {
        Path file = fixture.write("trees.txt", "damaged");
        fixture.addAndRead(file);
        fixture.write("trees.txt", "Mended.");

        fixture.library().queue().retry(fixture.note("trees.txt").id());
        fixture.library().queue().awaitIdle();

        assertThat(fixture.index.texts()).containsExactly("Mended.");
        assertThat(fixture.state("trees.txt")).isInstanceOf(NoteState.Ready.class);
    }

    @Test
    void processesAFailedOrCancelledNoteAgainWhenItIsAddedAgain() throws Exception {
        Path file = fixture.write("trees.txt", "AVL trees rotate.");
        fixture.library().queue().pause();
        fixture.add(file);
        fixture.library().queue().cancelAll();
        fixture.library().queue().resume();

        List<Addition> additions = fixture.addAndRead(file);

        assertThat(additions).singleElement().isInstanceOf(Addition.QueuedAgain.class);
        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate.");
    }

    @Test
    void readsNothingWhilePaused() throws Exception {
        GatedReader gate = new GatedReader();
        fixture.useReader(gate);
        fixture.library().queue().pause();
        fixture.add(fixture.write("trees.txt", "AVL trees rotate."));

        fixture.library().queue().awaitIdle();

        assertThat(gate.order()).isEmpty();
        assertThat(fixture.state("trees.txt")).isEqualTo(new NoteState.Waiting());
        assertThat(fixture.library().queue().isPaused()).isTrue();
    }

    @Test
    void embedsNothingWhilePaused() throws Exception {
        GatedReader gate = new GatedReader();
        fixture.useReader(gate);
        fixture.add(fixture.write("trees.txt", "AVL trees rotate."));
        gate.awaitReads(1);
        BlockingQueue<NoteState> states = heard(state -> state instanceof NoteState.Embedding);
        fixture.library().queue().pause();

        gate.allowReads(1);

        assertThat(states.take()).isEqualTo(new NoteState.Embedding(0, 1));
        assertThat(fixture.index.texts()).isEmpty();
        fixture.library().queue().resume();
        fixture.library().queue().awaitIdle();
        assertThat(fixture.index.texts()).hasSize(1);
    }

    @Test
    void embedsPassagesInBatchesOfTheEmbeddersSize() throws Exception {
        fixture.addAndRead(fixture.write("trees.txt", "AVL trees rotate.\n\n".repeat(20)));

        assertThat(fixture.embedder.passagesAtOnce()).isEqualTo(8);
        assertThat(fixture.embedder.calls).containsExactly(8, 8, 4);
    }

    private BlockingQueue<NoteState> heard(Predicate<NoteState> wanted) {
        BlockingQueue<NoteState> states = new LinkedBlockingQueue<>();
        fixture.library().listen(event -> {
            if (event instanceof LibraryEvent.NoteChanged changed && wanted.test(changed.note().state())) {
                states.add(changed.note().state());
            }
        });
        return states;
    }

    @Test
    void pausesTheQueueWhenNothingCanBeEmbedded() throws Exception {
        BlockingQueue<Failure> told = new LinkedBlockingQueue<>();
        fixture.library().listen(event -> {
            if (event instanceof LibraryEvent.QueuePaused paused) {
                told.add(paused.because().orElseThrow());
            }
        });

        fixture.addAndRead(fixture.write("a.txt", "The model is nowhere."),
                fixture.write("b.txt", "It is nowhere at all."));

        assertThat(FailureWording.COMMAND_LINE.sentences(told.take()))
                .contains("The server does not answer. Start it.");
        assertThat(fixture.library().queue().isPaused()).isTrue();
        assertThat(fixture.library().notes())
                .noneSatisfy(note -> assertThat(note.state()).isInstanceOf(NoteState.Failed.class));
        fixture.reopen();
        fixture.library().queue().awaitIdle();
        assertThat(fixture.library().queue().isPaused()).isTrue();
    }

    @Test
    void pausesTheQueueWhenNothingCanBeIndexed() throws Exception {
        BlockingQueue<Failure> told = new LinkedBlockingQueue<>();
        fixture.library().listen(event -> {
            if (event instanceof LibraryEvent.QueuePaused paused) {
                told.add(paused.because().orElseThrow());
            }
        });
        fixture.index.setFull(true);
        Path[] files = new Path[10];
        for (int i = 0; i < files.length; i++) {
            files[i] = fixture.write(i + ".txt", "Note " + i);
        }

        fixture.addAndRead(files);

        assertThat(FailureWording.problem(told.take())).contains("The disk is full.");
        assertThat(fixture.library().notes())
                .filteredOn(note -> note.state() instanceof NoteState.Waiting)
                .isNotEmpty();
        fixture.index.setFull(false);
        fixture.library().queue().resume();
        fixture.library().queue().awaitIdle();
        for (var note : fixture.library().notes()) {
            fixture.library().queue().retry(note.id());
        }
        fixture.library().queue().awaitIdle();
        assertThat(fixture.index.texts()).hasSize(files.length);
    }

    @Test
    void aNoteWaitsWhileTheIndexIsUnreachable() throws Exception {
        fixture.index.failUnreachable(4);

        fixture.addAndRead(fixture.write("trees.txt", "AVL trees rotate."));

        assertThat(fixture.state("trees.txt")).isInstanceOf(NoteState.Ready.class);
        assertThat(fixture.library().queue().isPaused()).isFalse();
        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate.");
    }

    @Test
    void aNoteThatCannotBeEmbeddedDoesNotAffectOthers() throws Exception {
        fixture.addAndRead(fixture.write("odd.txt", "unembeddable"), fixture.write("trees.txt", "AVL trees rotate."));

        assertThat(failureOf(fixture.state("odd.txt")).kind()).isEqualTo(Failure.Kind.EMBEDDING);
        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate.");
        assertThat(fixture.library().queue().isPaused()).isFalse();
    }

    @Test
    void removesANoteThatIsBeingRead() throws Exception {
        GatedReader gate = new GatedReader();
        fixture.useReader(gate);
        fixture.add(fixture.write("trees.txt", "AVL trees rotate."));
        gate.awaitReads(1);

        fixture.library().remove(fixture.note("trees.txt").id());
        fixture.library().queue().awaitIdle();

        assertThat(fixture.library().notes()).isEmpty();
        assertThat(fixture.index.stored()).isEmpty();
        assertThat(fixture.home().resolve("pages")).isEmptyDirectory();
    }

    @Test
    void indexesANoteInTheCourseItWasMovedToWhileItWasRead() throws Exception {
        GatedReader gate = new GatedReader();
        fixture.useReader(gate);
        fixture.add(fixture.write("trees.txt", "AVL trees rotate."));
        gate.awaitReads(1);
        var algorithms = fixture.library().course("Algorithms");

        NoteId note = fixture.note("trees.txt").id();
        fixture.library().move(note, algorithms.id());
        gate.allowReads(1);
        fixture.library().queue().awaitIdle();

        assertThat(fixture.note("trees.txt").course()).isEqualTo(algorithms.id());
        assertThat(fixture.index.stored()).extracting(stored -> stored.course()).containsExactly(algorithms.id());
    }

    @Test
    void reportsTheProgressOfEachNote() throws Exception {
        BlockingQueue<NoteState> states = heard(state -> true);
        GatedReader gate = new GatedReader();
        fixture.useReader(gate);
        fixture.library().queue().pause();
        fixture.add(fixture.write("trees.txt", "AVL trees rotate."));
        assertThat(states.take()).isEqualTo(new NoteState.Waiting());

        fixture.library().queue().resume();
        gate.awaitReads(1);
        NoteState reading = states.take();
        while (!reading.equals(new NoteState.Reading(1, 1))) {
            reading = states.take();
        }
        gate.allowReads(1);

        NoteState last = states.take();
        while (!last.settled()) {
            last = states.take();
        }
        assertThat(last).isEqualTo(new NoteState.Ready(1, 1, List.of()));
    }
}
