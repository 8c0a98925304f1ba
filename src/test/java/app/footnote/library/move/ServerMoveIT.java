package app.footnote.library.move;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.LuceneIndex;
import app.footnote.index.redis.RedisConnection;
import app.footnote.index.redis.RedisServer;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.library.LetterEmbedder;
import app.footnote.library.Library;
import app.footnote.library.ParagraphReader;
import app.footnote.library.check.LibraryInspection;
import app.footnote.library.queue.IngestServices;
import app.footnote.library.store.LibraryPlace;
import app.footnote.messages.FailureWording;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Moves a library to a real server and back. */
@Timeout(120)
class ServerMoveIT {

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer.durable();

    @TempDir
    private Path temp;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private RedisAddress address;
    private RedisConnection connection;

    @BeforeEach
    void connect() throws Exception {
        SERVER.flush();
        address = RedisAddress.parse(SERVER.address());
        connection = RedisConnection.open(address);
    }

    @AfterEach
    void close() {
        connection.close();
        threads.close();
    }

    @Test
    void movesToAServerAndBackUnchanged() throws Exception {
        LibraryPlace here = LibraryPlace.here(temp.resolve("here"));
        LibraryPlace there = LibraryPlace.on(address, temp.resolve("here"));
        List<Note> notes;
        MoveResult moved;
        try (PassageIndex local = LuceneIndex.open(here.index(), LetterEmbedder.IDENTITY);
                PassageIndex server = connection.openLibrary(LetterEmbedder.IDENTITY, there.index(), threads)) {
            notes = addNotes(here, local, "databases", 5);
            LibraryMove move = new LibraryMove(here, there, FailureWording::inWords);
            moved = move.copy(local, server, new SilentMoveProgress());
            assertThat(notes(there, server)).isEqualTo(notes).allMatch(note -> note.state() instanceof NoteState.Ready);
            assertThat(LibraryInspection.inspect(there, server, FailureWording::inWords)).isEmpty();
        }
        new LibraryMove(here, there, FailureWording::inWords).deleteSource();

        try (PassageIndex local = LuceneIndex.open(here.index(), LetterEmbedder.IDENTITY);
                PassageIndex server = connection.openLibrary(LetterEmbedder.IDENTITY, there.index(), threads)) {
            assertThat(
                    new LibraryMove(there, here, FailureWording::inWords).copy(server, local, new SilentMoveProgress()))
                    .isEqualTo(moved);
            assertThat(notes(here, local)).isEqualTo(notes);
            assertThat(LibraryInspection.inspect(here, local, FailureWording::inWords)).isEmpty();
        }
    }

    @Test
    void sharesItsNotesAndTakesTheNotesOfOthersAlong() throws Exception {
        LibraryPlace annas = LibraryPlace.here(temp.resolve("anna"));
        LibraryPlace shared = LibraryPlace.on(address, temp.resolve("anna"));
        LibraryPlace bens = LibraryPlace.on(address, temp.resolve("ben"));
        List<Note> own;
        try (PassageIndex local = LuceneIndex.open(annas.index(), LetterEmbedder.IDENTITY);
                PassageIndex server = connection.openLibrary(LetterEmbedder.IDENTITY, shared.index(), threads)) {
            own = addNotes(annas, local, "databases", 2);
            new LibraryMove(annas, shared, FailureWording::inWords).copy(local, server, new SilentMoveProgress());
        }
        new LibraryMove(annas, shared, FailureWording::inWords).deleteSource();
        try (PassageIndex server = connection.openLibrary(LetterEmbedder.IDENTITY, bens.index(), threads)) {
            List<Note> seen = addNotes(bens, server, "history", 3);
            assertThat(seen).hasSize(5).extracting(Note::name).containsAll(own.stream().map(Note::name).toList());
        }

        try (PassageIndex local = LuceneIndex.open(annas.index(), LetterEmbedder.IDENTITY);
                PassageIndex server = connection.openLibrary(LetterEmbedder.IDENTITY, shared.index(), threads)) {
            assertThat(new LibraryMove(shared, annas, FailureWording::inWords)
                    .copy(server, local, new SilentMoveProgress()).notes())
                    .isEqualTo(5);
            try (Library library = open(annas, local)) {
                assertThat(library.notes()).hasSize(5).allMatch(note -> note.state() instanceof NoteState.Ready);
                assertThat(library.notes()).filteredOn(note -> !note.isHere()).hasSize(3);
                for (Note note : library.notes()) {
                    assertThat(library.pages(note.id())).hasValueSatisfying(
                            pages -> assertThat(pages.getFirst().text()).startsWith("About "));
                }
            }
            assertThat(LibraryInspection.inspect(annas, local, FailureWording::inWords)).isEmpty();
        }
    }

    private List<Note> addNotes(LibraryPlace place, PassageIndex index, String folder, int count) throws Exception {
        Path files = Files.createDirectories(temp.resolve(folder));
        for (int i = 0; i < count; i++) {
            Files.writeString(files.resolve(folder + i + ".txt"), "About " + folder + " " + i + ".\n\nAnd more.");
        }
        try (Library library = open(place, index)) {
            library.add(List.of(files), library.course(folder).id());
            library.queue().resume();
            library.queue().awaitIdle();
            return library.notes();
        }
    }

    private static List<Note> notes(LibraryPlace place, PassageIndex index) throws Exception {
        try (Library library = open(place, index)) {
            return library.notes();
        }
    }

    private static Library open(LibraryPlace place, PassageIndex index) throws Exception {
        return Library.openPaused(place.catalogue(),
                new IngestServices(new ParagraphReader(), new LetterEmbedder(), index, FailureWording::inWords));
    }
}
