package app.footnote.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.library.move.MoveResult;
import app.footnote.model.failure.Failure;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.ScrollingClick;
import app.footnote.ui.common.WindowTest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class RedisCardTest {

    private static final String SERVER = "redis://notes.example:6379";
    private static final String OFFER = "Move the library to a Redis…";
    private static final String MOVE = "Move the library there";
    private static final String BACK = "Bring it back to this computer";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScriptedPlaces places = new ScriptedPlaces();
    private final ScriptedMover mover = new ScriptedMover();
    private @Nullable RedisCard card;

    @Start
    void start(Stage stage) {
        Notifications notifications = new Notifications();
        RedisCard created =
                new RedisCard(places::now, mover, new BackgroundTasks(threads, notifications::show), notifications);
        card = created;
        stage.setScene(new Scene(
                ScrollingClick.page(created.node(), new Button("Check again"), notifications.node()), 700, 500));
        stage.show();
    }

    @AfterEach
    void close() {
        threads.close();
    }

    private void check(FxRobot robot) {
        robot.interact(Objects.requireNonNull(card)::refresh);
    }

    private static void await(FxRobot robot, String text) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS,
                () -> robot.lookup(node -> node instanceof Labeled labeled && node.isVisible()
                        && labeled.getText() != null && labeled.getText().contains(text)).tryQuery().isPresent());
    }

    /** Requests a move in the form. */
    private void askToMoveTo(FxRobot robot, String server) throws Exception {
        check(robot);
        await(robot, OFFER);
        ScrollingClick.on(robot, OFFER);
        write(robot, ".text-field", server);
        ScrollingClick.on(robot, MOVE);
    }

    private void awaitMoveTo(FxRobot robot, String where) throws Exception {
        await(robot, "Closing the library");
        assertThat(mover.started).containsExactly(where);
    }

    private static void awaitFocusOn(FxRobot robot, String text) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS,
                () -> robot.targetWindow().getScene().getFocusOwner() instanceof Labeled owner
                        && text.equals(owner.getText()));
    }

    private static void write(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
    }

    private static Failure failure(String reason) {
        return Failure.verbatim(Failure.Kind.SERVER, reason, "Mend it.");
    }

    @Test
    void showsNoFormBeforeItIsRequested(FxRobot robot) throws Exception {
        check(robot);

        await(robot, "Your library is on this computer. You need Redis only to share it.");
        assertThat(robot.lookup(".server-form").query().isVisible()).isFalse();
    }

    @Test
    void offersTheRedisOnThisComputer(FxRobot robot) throws Exception {
        RedisAddress here = RedisAddress.onThisComputer();
        places.nearby = Optional
                .of(new NearbyRedis(here, Optional.of(new ServerReport(here, "8.0.2", List.of(), List.of()))));
        check(robot);
        await(robot, "The Redis 8.0.2 on this computer could share it");

        ScrollingClick.on(robot, "Move the library there…");
        ScrollingClick.on(robot, MOVE);

        awaitMoveTo(robot, "redis://127.0.0.1:6379");
    }

    @Test
    void explainsWhyAServerIsUnfitAndMovesNothing(FxRobot robot) throws Exception {
        places.obstacles = List.of(failure("It is Redis 7.0.15, which cannot keep vectors."));

        askToMoveTo(robot, SERVER);

        await(robot, "which cannot keep vectors. Mend it.");
        assertThat(mover.started).isEmpty();
    }

    @Test
    void movesToAServerThatMayLoseNotesOnlyAfterAWarning(FxRobot robot) throws Exception {
        places.warnings = List.of(failure("It keeps everything in memory only."));
        askToMoveTo(robot, SERVER);
        await(robot, "in memory only. Mend it.");
        assertThat(mover.started).isEmpty();

        ScrollingClick.on(robot, "Move it there anyway");

        awaitMoveTo(robot, SERVER);
    }

    @Test
    void asksForAPasswordAndDoesNotPassItOn(FxRobot robot) throws Exception {
        places.password = "hush-hush";
        askToMoveTo(robot, SERVER);
        await(robot, "This Redis needs a password");

        write(robot, ".password-field", "wrong");
        ScrollingClick.on(robot, MOVE);
        await(robot, "It does not accept this.");
        write(robot, ".password-field", "hush-hush");
        ScrollingClick.on(robot, MOVE);

        awaitMoveTo(robot, SERVER);
    }

    @Test
    void explainsAnInvalidAddress(FxRobot robot) throws Exception {
        askToMoveTo(robot, "notes.example");

        await(robot, "redis://");
        assertThat(mover.started).isEmpty();
    }

    @Test
    void showsTheProgressOfAMoveAndStopsIt(FxRobot robot) throws Exception {
        askToMoveTo(robot, SERVER);
        awaitMoveTo(robot, SERVER);

        mover.progress.copied(2, 4);
        await(robot, "Copied 2 of 4 notes");
        mover.progress.compared(1, 4);
        await(robot, "Compared 1 of 4 notes");
        ScrollingClick.on(robot, ".progress-row .button");

        await(robot, "Stopping…");
        assertThat(mover.stopped).isTrue();
        robot.interact(() -> mover.ended.accept(Optional.empty()));
        await(robot, "You need Redis only to share it");
        assertThat(robot.lookup(".progress-row").query().isVisible()).isFalse();
    }

    @Test
    void ignoresTheAnswerOfAServerThatWasReplacedInTheForm(FxRobot robot) throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        places.answer = answer;
        askToMoveTo(robot, SERVER);
        await(robot, "Checking this server…");

        write(robot, ".text-field", "redis://others.example:6379");
        answer.countDown();
        ScrollingClick.on(robot, MOVE);

        awaitMoveTo(robot, "redis://others.example:6379");
    }

    @Test
    void keepsTheFocusDuringACheck(FxRobot robot) throws Exception {
        places.obstacles = List.of(failure("It is Redis 7.0.15, which cannot keep vectors."));
        askToMoveTo(robot, SERVER);
        await(robot, "which cannot keep vectors.");

        awaitFocusOn(robot, MOVE);
    }

    @Test
    void movesTheFocusWhenItsControlIsHidden(FxRobot robot) throws Exception {
        places.server = Optional.of(RedisAddress.parse(SERVER));
        check(robot);
        await(robot, BACK);
        ScrollingClick.on(robot, BACK);
        await(robot, "Closing the library");

        places.server = Optional.empty();
        robot.interact(() -> mover.ended.accept(Optional.of(new MoveResult(3, 1200))));

        await(robot, "You need Redis only to share it");
        awaitFocusOn(robot, OFFER);
    }

    @Test
    void bringsTheLibraryBack(FxRobot robot) throws Exception {
        places.server = Optional.of(RedisAddress.parse(SERVER));
        check(robot);
        await(robot, "The Redis 8.0.2 at notes.example:6379 keeps your library.");

        ScrollingClick.on(robot, BACK);
        places.server = Optional.empty();
        robot.interact(() -> mover.ended.accept(Optional.of(new MoveResult(3, 1200))));

        assertThat(mover.started).containsExactly(LibraryPlaces.HERE);
        await(robot, "Moved 3 notes with 1,200 passages and compared them.");
        await(robot, "You need Redis only to share it");
    }

    @Test
    void warnsOfTheServerThatHasTheLibrary(FxRobot robot) throws Exception {
        places.server = Optional.of(RedisAddress.parse(SERVER));
        places.warnings = List.of(failure("It has used 93 % of its memory."));

        check(robot);

        await(robot, "It has used 93 % of its memory.");
        await(robot, "Mend it.");
    }
}
