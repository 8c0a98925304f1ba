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

/** A library that is open and is moved to a real server all the same. */
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

    /** Calls this after each note that was copied. */
    private record AfterEachNote(Runnable then) implements MoveProgress {

        @Override
        public void copied(int notes, int all) {
            then.run();
        }

        @Override
        public void compared(int notes, int all) {
            // Only copying is looked at.
        }
    }

    private void assertIsWholeAt(LibraryPlace place) throws Exception {
        assertThat(places.place()).isEqualTo(place);
        assertThat(wiring.library().notes()).hasSize(NOTES)
                .allMatch(note -> note.state() instanceof NoteState.Ready);
        assertThat(wiring.index().stored()).hasSize(NOTES);
    }

    @Test
    void isOpenInItsNewPlaceAfterwards() throws Exception {
        Library before = wiring.library();

        MoveResult moved = places.move(server, new AfterEachNote(() -> {
        }));

        assertThat(moved.notes()).isEqualTo(NOTES);
        assertThat(wiring.library()).isNotSameAs(before);
        assertIsWholeAt(server);
        assertThat(wiring.settings().loadOrDefaults().library().address()).isEqualTo(SERVER.address());
    }

    @Test
    void staysWhereItIsWhenTheMoveIsStoppedAndTheNextOneGoesOn() throws Exception {
        LibraryPlace here = places.place();
        Runnable stop = () -> Thread.currentThread().interrupt();

        assertThatThrownBy(() -> places.move(server, new AfterEachNote(stop))).isInstanceOf(InterruptedException.class);

        assertIsWholeAt(here);
        assertThat(wiring.settings().loadOrDefaults().library().isOnThisComputer()).isTrue();
        assertThat(places.move(server, new AfterEachNote(() -> {
        })).notes()).isEqualTo(NOTES);
        assertIsWholeAt(server);
    }

    @Test
    void isNeitherOpenedNorMovedASecondTimeWhileItIsOnItsWay() throws Exception {
        List<IndexException.Kind> refused = new ArrayList<>();
        Runnable meddle = () -> {
            assertThatThrownBy(wiring::library)
                    .isInstanceOfSatisfying(IndexException.class, e -> refused.add(e.kind()));
            assertThatThrownBy(() -> places.move(server, new AfterEachNote(() -> {
            }))).isInstanceOfSatisfying(IndexException.class, e -> refused.add(e.kind()));
        };

        places.move(server, new AfterEachNote(meddle));

        assertThat(refused).hasSize(2 * NOTES).containsOnly(IndexException.Kind.IN_USE);
        assertIsWholeAt(server);
    }

    @Test
    void staysWhereItIsWhenTheServerGoesInTheMiddle() throws Exception {
        LibraryPlace here = places.place();
        try (RedisServer other = RedisServer.durable().start()) {
            LibraryPlace there = places.place(other.address());

            assertThatThrownBy(() -> places.move(there, new AfterEachNote(other::kill)))
                    .isInstanceOfSatisfying(
                            IndexException.class, e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.UNREACHABLE));

            assertIsWholeAt(here);
            other.restart();
            assertThat(places.move(there, new AfterEachNote(() -> {
            })).notes()).isEqualTo(NOTES);
        }
    }
}
