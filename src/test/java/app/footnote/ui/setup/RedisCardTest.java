package app.footnote.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.Password;
import app.footnote.index.redis.RedisAddress;
import app.footnote.index.redis.ServerReport;
import app.footnote.library.LibraryPlace;
import app.footnote.library.LibraryPlaces;
import app.footnote.library.MoveProgress;
import app.footnote.library.Moved;
import app.footnote.model.Failure;
import app.footnote.ui.common.Background;
import app.footnote.ui.common.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RedisCardTest {

    private static final String SERVER = "redis://notes.example:6379";
    private static final String MOVE = "Move the library there";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Places places = new Places();
    private final Mover mover = new Mover();
    private @Nullable RedisCard card;

    /** What the card finds when it looks. */
    private static final class Places implements LibraryPlaces {

        private volatile Optional<RedisAddress> server = Optional.empty();
        private volatile Optional<NearbyRedis> nearby = Optional.empty();
        private volatile List<Failure> obstacles = List.of();
        private volatile List<Failure> warnings = List.of();
        private volatile String password = "";

        @Override
        public LibraryPlace place() {
            Path data = Path.of("data");
            return server.map(address -> LibraryPlace.on(address, data)).orElseGet(() -> LibraryPlace.here(data));
        }

        @Override
        public LibraryPlace place(String where) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<NearbyRedis> nearby() {
            return nearby;
        }

        @Override
        public ServerReport look(RedisAddress address) throws IndexException {
            if (!password.isEmpty()
                    && !address.login().password().equals(Optional.of(new Password(password)))) {
                throw new IndexException(IndexException.Kind.PASSWORD, "It does not accept this. Give another.");
            }
            return new ServerReport(address, "8.0.2", obstacles, warnings);
        }

        @Override
        public void use(LibraryPlace place) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Moved move(LibraryPlace to, MoveProgress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void embedAnew() {
            throw new UnsupportedOperationException();
        }
    }

    /** Moves when the test says so. */
    private static final class Mover implements LibraryMover {

        private final List<String> begun = new ArrayList<>();
        private MoveProgress progress = new Silence();
        private Consumer<Optional<Moved>> ended = _ -> {
        };
        private volatile boolean stopped;

        @Override
        public Background.Errand move(String where, MoveProgress told, Consumer<Optional<Moved>> then) {
            begun.add(where);
            progress = told;
            ended = then;
            return () -> stopped = true;
        }
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

    @Start
    void start(Stage stage) {
        Notices notices = new Notices();
        RedisCard made = new RedisCard(() -> places, mover, new Background(threads), notices);
        card = made;
        stage.setScene(new Scene(new VBox(made.node(), notices.node()), 700, 500));
        stage.show();
    }

    @AfterEach
    void close() {
        threads.close();
    }

    private void look(FxRobot robot) {
        robot.interact(Objects.requireNonNull(card)::refresh);
    }

    private static void await(FxRobot robot, String text) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS,
                () -> robot.lookup(node -> node instanceof Labeled labeled && node.isVisible()
                        && labeled.getText() != null && labeled.getText().contains(text)).tryQuery().isPresent());
    }

    private void ask(FxRobot robot) throws Exception {
        look(robot);
        await(robot, "Keep it on a Redis…");
        robot.clickOn("Keep it on a Redis…");
        write(robot, ".text-field", SERVER);
    }

    private static void write(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
    }

    private static Failure failure(String reason) {
        return new Failure(Failure.Kind.SERVER, reason, "Mend it.");
    }

    @Test
    void pushesNobodyToAServer(FxRobot robot) throws Exception {
        look(robot);

        await(robot, "Your library is on this computer, and nothing is missing so.");
        assertThat(robot.lookup(".server-form").query().isVisible()).isFalse();
    }

    @Test
    void offersTheRedisThatRunsHere(FxRobot robot) throws Exception {
        RedisAddress here = RedisAddress.onThisComputer();
        places.nearby = Optional
                .of(new NearbyRedis(here, Optional.of(new ServerReport(here, "8.0.2", List.of(), List.of()))));
        look(robot);
        await(robot, "A Redis 8.0.2 runs here that could keep it");

        robot.clickOn("Move the library there…");
        robot.clickOn(MOVE);

        await(robot, "Closing the library");
        assertThat(mover.begun).containsExactly("redis://127.0.0.1:6379");
    }

    @Test
    void saysWhyAServerIsNotFitAndMovesNothing(FxRobot robot) throws Exception {
        places.obstacles = List.of(failure("It is Redis 7.0.15, which cannot keep vectors."));
        ask(robot);

        robot.clickOn(MOVE);

        await(robot, "which cannot keep vectors. Mend it.");
        assertThat(mover.begun).isEmpty();
    }

    @Test
    void movesToAServerThatMayLoseNotesOnlyWhenThatHasBeenRead(FxRobot robot) throws Exception {
        places.warnings = List.of(failure("It keeps everything in memory only."));
        ask(robot);
        robot.clickOn(MOVE);
        await(robot, "in memory only. Mend it.");
        assertThat(mover.begun).isEmpty();

        robot.clickOn("Move it there anyway");

        await(robot, "Closing the library");
        assertThat(mover.begun).containsExactly(SERVER);
    }

    @Test
    void asksForAPasswordWhereOneIsWantedAndPassesItOnToNobody(FxRobot robot) throws Exception {
        places.password = "hush-hush";
        ask(robot);
        robot.clickOn(MOVE);
        await(robot, "This Redis wants a password");

        write(robot, ".password-field", "wrong");
        robot.clickOn(MOVE);
        await(robot, "It does not accept this.");
        write(robot, ".password-field", "hush-hush");
        robot.clickOn(MOVE);

        await(robot, "Closing the library");
        assertThat(mover.begun).containsExactly(SERVER);
    }

    @Test
    void saysWhatIsWrongWithAnAddress(FxRobot robot) throws Exception {
        ask(robot);
        write(robot, ".text-field", "notes.example");

        robot.clickOn(MOVE);

        await(robot, "redis://");
        assertThat(mover.begun).isEmpty();
    }

    @Test
    void showsHowFarAMoveIsAndStopsIt(FxRobot robot) throws Exception {
        ask(robot);
        robot.clickOn(MOVE);
        await(robot, "Closing the library");

        mover.progress.copied(2, 4);
        await(robot, "Copied 2 of 4 notes");
        mover.progress.compared(1, 4);
        await(robot, "Compared 1 of 4 notes");
        robot.clickOn(".pull .button");

        assertThat(mover.stopped).isTrue();
        robot.interact(() -> mover.ended.accept(Optional.empty()));
        await(robot, "nothing is missing so");
    }

    @Test
    void bringsTheLibraryBack(FxRobot robot) throws Exception {
        places.server = Optional.of(RedisAddress.parse(SERVER));
        look(robot);
        await(robot, "The Redis 8.0.2 at notes.example:6379 keeps your library.");

        robot.clickOn("Bring it back to this computer");
        places.server = Optional.empty();
        robot.interact(() -> mover.ended.accept(Optional.of(new Moved(3, 1200))));

        assertThat(mover.begun).containsExactly(LibraryPlaces.HERE);
        await(robot, "Moved 3 notes with 1,200 passages, and compared them.");
        await(robot, "nothing is missing so");
    }

    @Test
    void saysWhatMayCostNotesWhereTheLibraryIs(FxRobot robot) throws Exception {
        places.server = Optional.of(RedisAddress.parse(SERVER));
        places.warnings = List.of(failure("It has used 93 % of its memory."));

        look(robot);

        await(robot, "It has used 93 % of its memory.");
        await(robot, "Mend it.");
    }
}
