package app.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.LuceneIndex;
import app.footnote.index.redis.RedisAddress;
import app.footnote.index.redis.RedisServer;
import app.footnote.index.redis.RedisShelf;
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

/** A library and a real server: there and back, and two computers with notes of their own. */
@Timeout(120)
class SharedLibraryIT {

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer.durable();

    @TempDir
    private Path temp;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private RedisAddress address;
    private RedisShelf shelf;

    @BeforeEach
    void connect() throws Exception {
        SERVER.flush();
        address = RedisAddress.parse(SERVER.address());
        shelf = RedisShelf.open(address);
    }

    @AfterEach
    void close() {
        shelf.close();
        threads.close();
    }

    @Test
    void goesToAServerAndComesBackAsItWas() throws Exception {
        LibraryPlace here = LibraryPlace.here(temp.resolve("here"));
        LibraryPlace there = LibraryPlace.on(address, temp.resolve("here"));
        List<Note> notes;
        Moved moved;
        try (PassageIndex local = LuceneIndex.open(here.index(), LetterEmbedder.IDENTITY);
                PassageIndex server = shelf.library(LetterEmbedder.IDENTITY, there.index(), threads)) {
            notes = addNotes(here, local, "databases", 5);
            LibraryMove move = new LibraryMove(here, there);
            moved = move.copy(local, server, new Silence());
            assertThat(notes(there, server)).isEqualTo(notes).allMatch(note -> note.state() instanceof NoteState.Ready);
            assertThat(Inspection.of(there, server)).isEmpty();
        }
        new LibraryMove(here, there).leave();

        try (PassageIndex local = LuceneIndex.open(here.index(), LetterEmbedder.IDENTITY);
                PassageIndex server = shelf.library(LetterEmbedder.IDENTITY, there.index(), threads)) {
            assertThat(new LibraryMove(there, here).copy(server, local, new Silence())).isEqualTo(moved);
            assertThat(notes(here, local)).isEqualTo(notes);
            assertThat(Inspection.of(here, local)).isEmpty();
        }
    }

    @Test
    void whatAnotherComputerAddedStaysWhenThisOneOpensItsLibrary() throws Exception {
        LibraryPlace mine = LibraryPlace.on(address, temp.resolve("mine"));
        LibraryPlace yours = LibraryPlace.on(address, temp.resolve("yours"));
        try (PassageIndex index = shelf.library(LetterEmbedder.IDENTITY, mine.index(), threads)) {
            addNotes(mine, index, "databases", 3);
        }
        try (PassageIndex index = shelf.library(LetterEmbedder.IDENTITY, yours.index(), threads)) {
            addNotes(yours, index, "history", 2);
            assertThat(index.stored()).hasSize(5);
        }

        try (PassageIndex index = shelf.library(LetterEmbedder.IDENTITY, mine.index(), threads)) {
            assertThat(notes(mine, index)).hasSize(3).allMatch(note -> note.state() instanceof NoteState.Ready);
            assertThat(index.stored()).hasSize(5);
            assertThat(Inspection.of(mine, index)).isEmpty();
        }
    }

    private List<Note> addNotes(LibraryPlace place, PassageIndex index, String folder, int count) throws Exception {
        Path files = Files.createDirectories(temp.resolve(folder));
        for (int i = 0; i < count; i++) {
            Files.writeString(files.resolve(folder + i + ".txt"), "About " + folder + " " + i + ".\n\nAnd more.");
        }
        try (Library library = open(place, index)) {
            library.add(List.of(files), library.course(folder).id());
            library.resume();
            library.awaitQuiet();
            return library.notes();
        }
    }

    private static List<Note> notes(LibraryPlace place, PassageIndex index) throws Exception {
        try (Library library = open(place, index)) {
            return library.notes();
        }
    }

    private static Library open(LibraryPlace place, PassageIndex index) throws Exception {
        return Library.openPaused(place.catalogue(), new Tools(new ParagraphReader(), new LetterEmbedder(), index));
    }

    /** Nobody looks on. */
    private record Silence() implements MoveProgress {

        @Override
        public void copied(int notes, int all) {
            // Nobody looks on.
        }

        @Override
        public void compared(int notes, int all) {
            // Nobody looks on.
        }
    }
}
