package app.footnote.library;

import static app.footnote.index.ConditionWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.Candidate;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.redis.RedisConnection;
import app.footnote.index.redis.RedisServer;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.library.store.LibraryException;
import app.footnote.messages.FailureWords;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests a shared library on a real server. */
class SharedLibraryIT extends SharedLibraryContract {

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer.durable();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<AutoCloseable> connections = new ArrayList<>();
    private final List<PassageIndex> indexes = new ArrayList<>();

    @Override
    PassageIndex connect(Path folder) throws Exception {
        if (connections.isEmpty()) {
            SERVER.flush();
        }
        RedisConnection shelf = RedisConnection.open(RedisAddress.parse(SERVER.address()));
        connections.addFirst(shelf);
        PassageIndex index = shelf.openLibrary(LetterEmbedder.IDENTITY, folder.resolve("index"), threads);
        connections.addFirst(index);
        indexes.add(index);
        return index;
    }

    @Override
    void disconnect() throws Exception {
        for (AutoCloseable connection : connections) {
            connection.close();
        }
        threads.close();
    }

    @Test
    void aSearchOnTheOtherComputerFindsAPlaceOnItsPages() throws Exception {
        anna.add(anna.write("trees.txt", "Of trees.\n\nAVL trees rotate."), "Databases");
        await(() -> ben.note("trees.txt").isPresent());

        float[] question = new LetterEmbedder().question("Which trees rotate?");
        List<Candidate> found = indexes.get(1).candidates(
                new IndexQuery("Which trees rotate?", Optional.of(question), Scope.all(), 5));

        Passage best = found.stream().map(Candidate::passage).filter(passage -> passage.text().contains("rotate"))
                .findFirst().orElseThrow();
        assertThat(best.note()).isEqualTo(ben.note("trees.txt").orElseThrow().id());
        assertThat(ben.text("trees.txt").substring(best.place().start(), best.place().end()))
                .isEqualTo("AVL trees rotate.");
    }

    @Test
    void aFolderAddedOnBothComputersAtOnceIsIndexedOnce() throws Exception {
        for (StudyComputer computer : List.of(anna, ben)) {
            for (int i = 0; i < 10; i++) {
                computer.write("notes/note" + i + ".txt", "About trees " + i + ".\n\nAnd more.");
            }
        }
        Future<?> second = threads.submit(() -> ben.add(ben.files.resolve("notes"), "Databases"));
        anna.add(anna.files.resolve("notes"), "Databases");
        second.get(60, TimeUnit.SECONDS);

        for (int i = 0; i < indexes.size(); i++) {
            PassageIndex index = indexes.get(i);
            await(() -> index.stored().size() == 10);
        }
        await(() -> anna.library.notes().size() == 10 && ben.library.notes().size() == 10);
        assertThat(anna.library.notes()).allMatch(Note::isHere);
        assertThat(ben.library.notes()).allMatch(Note::isHere);
        for (Note note : anna.library.notes()) {
            assertThat(indexes.get(1).passages(note.id())).hasSize(2);
        }
    }

    @Test
    void concurrentMovesOfANoteEndInOneCourse() throws Exception {
        anna.add(anna.write("trees.txt", "AVL trees rotate."), "Databases");
        await(() -> ben.note("trees.txt").isPresent());
        NoteId note = ben.note("trees.txt").orElseThrow().id();
        CourseId databases = anna.library.course("Databases").id();
        CourseId history = anna.library.course("History").id();
        ben.library.course("History");

        Future<?> to = threads.submit(() -> move(anna, note, history, databases));
        Future<?> fro = threads.submit(() -> move(ben, note, databases, history));
        to.get(60, TimeUnit.SECONDS);
        fro.get(60, TimeUnit.SECONDS);

        await(() -> indexes.get(0).stored().equals(indexes.get(1).stored()));
        await(() -> anna.note("trees.txt").orElseThrow().course().equals(ben.note("trees.txt").orElseThrow().course()));
        assertThat(indexes.get(0).stored()).singleElement()
                .satisfies(stored -> assertThat(stored.course())
                        .isEqualTo(anna.note("trees.txt").orElseThrow().course()));
        assertThat(ben.text("trees.txt")).isEqualTo("AVL trees rotate.");
    }

    private static boolean move(StudyComputer computer, NoteId note, CourseId one, CourseId other) throws Exception {
        for (int i = 0; i < 5; i++) {
            computer.library.move(note, one);
            computer.library.move(note, other);
        }
        return true;
    }

    @Test
    void listsNotesAndReadsFetchedPagesWhileTheServerIsUnreachable() throws Exception {
        anna.add(anna.write("trees.txt", "AVL trees rotate."), "Databases");
        anna.add(anna.write("plans.txt", "Queries have plans."), "Databases");
        await(() -> ben.library.notes().size() == 2);
        assertThat(ben.text("trees.txt")).isEqualTo("AVL trees rotate.");

        SERVER.kill();
        try {
            assertThat(ben.library.notes()).hasSize(2);
            assertThat(ben.text("trees.txt")).isEqualTo("AVL trees rotate.");
            Note unread = ben.note("plans.txt").orElseThrow();
            assertThatThrownBy(() -> ben.library.pages(unread.id()))
                    .isInstanceOf(LibraryException.class)
                    .extracting(FailureWords::of, InstanceOfAssertFactories.STRING)
                    .contains("The pages of “plans.txt” cannot be fetched. No Redis server answers");
        } finally {
            SERVER.restart();
        }
        anna.add(anna.write("logs.txt", "Logs are replayed."), "Databases");
        await(() -> ben.note("logs.txt").isPresent());
        assertThat(ben.text("plans.txt")).isEqualTo("Queries have plans.");
    }
}
