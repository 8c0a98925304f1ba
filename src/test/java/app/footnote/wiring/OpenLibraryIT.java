package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.cli.launch.LaunchOptions;
import app.footnote.index.IndexException;
import app.footnote.index.redis.RedisServer;
import app.footnote.library.Library;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.library.move.MoveProgress;
import app.footnote.library.move.MoveResult;
import app.footnote.library.store.LibraryPlace;
import app.footnote.model.NoteState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Moves an open library to a real server. */
@Timeout(120)
class OpenLibraryIT {

    private static final int NOTES = 3;

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer.durable();

    @TempDir
    private Path temp;

    private Wiring wiring;
    private LibraryPlaces places;
    private LibraryPlace server;

    @BeforeEach
    void addNotes() throws Exception {
        SERVER.flush();
        Path notes = Files.createDirectories(temp.resolve("notes"));
        for (int i = 0; i < NOTES; i++) {
            Files.writeString(notes.resolve("Tree " + i + ".md"), "# Tree " + i + "\n\nIt is balanced by rotations.\n");
        }
        wiring = Wiring.of(new LaunchOptions(Optional.of(temp.resolve("home")), false));
        Library library = wiring.library();
        library.add(List.of(notes), library.course("Databases").id());
        library.queue().resume();
        library.queue().awaitIdle();
        places = wiring.places();
        server = places.place(SERVER.address());
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    /** Runs an action after each copied note. */
    private record AfterEachNote(Runnable then) implements MoveProgress {

        @Override
        public void copied(int notes, int all) {
            then.run();
        }

        @Override
        public void compared(int notes, int all) {
            // Only copying is tested.
        }
    }

    private void assertCompleteAt(LibraryPlace place) throws Exception {
        assertThat(places.place()).isEqualTo(place);
        assertThat(wiring.library().notes()).hasSize(NOTES)
                .allMatch(note -> note.state() instanceof NoteState.Ready);
        assertThat(wiring.index().stored()).hasSize(NOTES);
    }

    @Test
    void isOpenInTheNewPlaceAfterAMove() throws Exception {
        Library before = wiring.library();

        MoveResult moved = places.move(server, new AfterEachNote(() -> {
        }));

        assertThat(moved.notes()).isEqualTo(NOTES);
        assertThat(wiring.library()).isNotSameAs(before);
        assertCompleteAt(server);
        assertThat(wiring.settings().loadOrDefaults().library().address()).isEqualTo(SERVER.address());
    }

    @Test
    void staysInPlaceWhenAMoveIsStoppedAndContinuesLater() throws Exception {
        LibraryPlace here = places.place();
        Runnable stop = () -> Thread.currentThread().interrupt();

        assertThatThrownBy(() -> places.move(server, new AfterEachNote(stop))).isInstanceOf(InterruptedException.class);

        assertCompleteAt(here);
        assertThat(wiring.settings().loadOrDefaults().library().isOnThisComputer()).isTrue();
        assertThat(places.move(server, new AfterEachNote(() -> {
        })).notes()).isEqualTo(NOTES);
        assertCompleteAt(server);
    }

    @Test
    void isNeitherOpenedNorMovedAgainDuringAMove() throws Exception {
        List<IndexException.Kind> refused = new ArrayList<>();
        Runnable meddle = () -> {
            assertThatThrownBy(wiring::library)
                    .isInstanceOfSatisfying(IndexException.class, e -> refused.add(e.kind()));
            assertThatThrownBy(() -> places.move(server, new AfterEachNote(() -> {
            }))).isInstanceOfSatisfying(IndexException.class, e -> refused.add(e.kind()));
        };

        places.move(server, new AfterEachNote(meddle));

        assertThat(refused).hasSize(2 * NOTES).containsOnly(IndexException.Kind.IN_USE);
        assertCompleteAt(server);
    }

    @Test
    void staysInPlaceWhenTheServerFailsDuringAMove() throws Exception {
        LibraryPlace here = places.place();
        try (RedisServer other = RedisServer.durable().start()) {
            LibraryPlace there = places.place(other.address());

            assertThatThrownBy(() -> places.move(there, new AfterEachNote(other::kill)))
                    .isInstanceOfSatisfying(
                            IndexException.class, e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.UNREACHABLE));

            assertCompleteAt(here);
            other.restart();
            assertThat(places.move(there, new AfterEachNote(() -> {
            })).notes()).isEqualTo(NOTES);
        }
    }
}
