package app.footnote.ui;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.RedisPassword;
import app.footnote.library.Library;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.library.move.MoveProgress;
import app.footnote.library.move.MoveResult;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryPlace;
import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.FailureLog;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.library.LibraryPane;
import app.footnote.ui.library.RecoveryAction;
import app.footnote.ui.setup.LibraryMover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens the library behind the window, offers ways out where it cannot be opened, and has the window let go of it while
 * it is moved. For the FX thread.
 */
final class LibraryOpener implements LibraryMover {

    private static final String OTHER_EMBEDDING =
            "Choose that one in the set-up and start Footnote again, or let yours take its place for all who share this library.";

    private final MainWindow window;
    private volatile @Nullable LibraryPlace place;
    private boolean passwordTried;
    private boolean over;

    LibraryOpener(MainWindow window) {
        this.window = window;
    }

    /** The window is being closed: nothing is opened any more. */
    void stop() {
        over = true;
    }

    void openInBackground() {
        if (over) {
            return;
        }
        window.library().showOpening();
        window.statusBar().showLibraryState("being opened");
        window.background().run(this::open, () -> {
        }, this::failed);
    }

    private void open() throws Exception {
        place = null;
        LibraryPlace found = window.services().places().place();
        place = found;
        Optional<String> elsewhere = found.server()
                .filter(server -> !server.isThisComputer())
                .map(RedisAddress::host);
        FxThread.run(() -> window.statusBar().showLibraryHost(elsewhere));
        Library opened = window.services().library();
        LibraryPane pane = window.library();
        pane.show(opened);
        FxThread.run(() -> window.page().callNotes(pane::nameOf));
        opened.queue().resume();
        opened.startWatching();
        opened.refresh();
    }

    private void failed(Exception e) {
        if (over) {
            return;
        }
        window.statusBar().showLibraryState("not open");
        Optional<RedisAddress> server = Optional.ofNullable(place).flatMap(LibraryPlace::server);
        if (server.isPresent() && e instanceof IndexException index && index.kind() == IndexException.Kind.PASSWORD) {
            askForPassword(server.get());
            return;
        }
        Failure failure = FailureLog.log(e);
        List<RecoveryAction> ways = new ArrayList<>(List.of(new RecoveryAction("Try again", this::openInBackground)));
        if (server.isPresent() && e instanceof IndexException index
                && index.kind() == IndexException.Kind.OTHER_EMBEDDING) {
            failure = Failure.verbatim(failure.kind(), FailureWording.problem(failure), OTHER_EMBEDDING);
            ways.add(new RecoveryAction("Let mine take its place", () -> inPlaces(LibraryPlaces::embedAnew)));
        }
        // An address that is none leads to no place at all.
        if (server.isPresent() || place == null) {
            ways.add(useLocalLibrary());
        }
        show(failure, ways);
    }

    private void askForPassword(RedisAddress server) {
        String words = passwordTried
                ? "The Redis at %s does not accept this user and password.".formatted(server.host())
                : "The Redis at %s wants a password.".formatted(server.host());
        Failure failure = Failure.verbatim(
                Failure.Kind.SERVER, words,
                "The password is kept in memory until Footnote is closed, and written nowhere.");
        Runnable ask = () -> window.overlay().askPassword(
                "Password of your library", FailureWording.WINDOW.sentences(failure),
                password -> unlock(server.with(new RedisPassword(password))));
        show(failure, List.of(new RecoveryAction("Give the password…", ask), useLocalLibrary()));
        ask.run();
    }

    /** On the left too: in the middle may stand a conversation. */
    private void show(Failure failure, List<RecoveryAction> ways) {
        window.library().show(failure, ways);
        window.welcome().show(failure, ways);
    }

    private void unlock(RedisAddress server) {
        passwordTried = true;
        inPlaces(places -> places.look(server));
    }

    private RecoveryAction useLocalLibrary() {
        return new RecoveryAction(
                "Use the library on this computer",
                () -> inPlaces(places -> places.use(places.place(LibraryPlaces.HERE))));
    }

    private interface Step {
        void in(LibraryPlaces places) throws Exception;
    }

    /** Does this, then opens the library again. */
    private void inPlaces(Step step) {
        window.background().run(() -> step.in(window.services().places()), this::openInBackground, this::failed);
    }

    @Override
    public BackgroundTasks.TaskHandle move(String where, MoveProgress progress, Consumer<Optional<MoveResult>> ended) {
        window.chat().stop();
        window.statusBar().showLibraryState("being moved");
        return window.background().call(() -> moved(where, progress), moved -> {
            ended.accept(moved);
            openInBackground();
        }, e -> {
            window.notifications().tell(e);
            ended.accept(Optional.empty());
            openInBackground();
        });
    }

    /** Empty if it was stopped; then the library is where it was. */
    private Optional<MoveResult> moved(String where, MoveProgress progress) throws Exception {
        LibraryPlaces places = window.services().places();
        LibraryPlace to = places.place(where);
        window.library().detach();
        try {
            return Optional.of(places.move(to, progress));
        } catch (InterruptedException stopped) {
            return Optional.empty();
        } catch (LibraryException | IndexException e) {
            // A server that does not answer is found out by who waits for it, and the student has stopped waiting.
            if (Thread.interrupted()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
