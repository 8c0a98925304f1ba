package app.footnote.ui;

import app.footnote.function.ThrowingConsumer;
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
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.ui.StatusBar.LibraryAvailability;
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
 * Opens the library in the background and offers recovery actions if that fails. Detaches the library from the window
 * while it is moved or its index is rebuilt. For the FX thread.
 */
final class LibraryOpener implements LibraryMover {

    private static final Messages TEXTS = Messages.of("ui");

    private final MainWindow window;
    private volatile @Nullable LibraryPlace place;
    private boolean passwordTried;
    private boolean stopped;

    LibraryOpener(MainWindow window) {
        this.window = window;
    }

    /** Called when the window is closed; nothing is opened afterwards. */
    void stop() {
        stopped = true;
    }

    void openInBackground() {
        if (stopped) {
            return;
        }
        window.library().showOpening();
        window.statusBar().show(LibraryAvailability.OPENING);
        window.background().run(this::open, () -> {
        }, this::failed);
    }

    private void open() throws Exception {
        place = null;
        LibraryPlace found = window.services().places().place();
        place = found;
        Optional<String> otherHost = found.server()
                .filter(server -> !server.isThisComputer())
                .map(RedisAddress::host);
        FxThread.run(() -> window.statusBar().showLibraryHost(otherHost));
        Library opened = window.services().library();
        LibraryPane pane = window.library();
        pane.show(opened);
        FxThread.run(() -> window.page().callNotes(pane::nameOf));
        opened.queue().resume();
        opened.startWatching();
        opened.refresh();
    }

    private void failed(Exception e) {
        if (stopped) {
            return;
        }
        Optional<RedisAddress> server = Optional.ofNullable(place).flatMap(LibraryPlace::server);
        Optional<IndexException.Kind> kind = e instanceof IndexException index
                ? Optional.of(index.kind())
                : Optional.empty();
        if (server.isPresent() && kind.equals(Optional.of(IndexException.Kind.PASSWORD))) {
            askForPassword(server.get());
            return;
        }
        Failure failure = FailureLog.log(e);
        List<RecoveryAction> recovery = new ArrayList<>();
        recovery.add(new RecoveryAction(TEXTS.text("recovery.try-again"), this::openInBackground));
        if (server.isPresent() && kind.equals(Optional.of(IndexException.Kind.OTHER_EMBEDDING))) {
            failure = failure.with(Remedy.of(RemedyAction.CHOOSE_OR_REPLACE_EMBEDDING));
            recovery.add(new RecoveryAction(
                    TEXTS.text("recovery.replace-embedding"), () -> changePlaces(LibraryPlaces::embedAnew)));
        }
        if (e instanceof IndexException index && index.needsRebuild()) {
            recovery.add(new RecoveryAction(TEXTS.text("recovery.rebuild-index"), this::rebuildIndex));
        }
        // An invalid address leads to no place.
        if (server.isPresent() || place == null) {
            recovery.add(useLocalLibrary());
        }
        show(failure, recovery);
    }

    private void askForPassword(RedisAddress server) {
        String key = passwordTried ? "ui.password-rejected" : "ui.password-needed";
        Failure failure = new Failure(
                Failure.Kind.SERVER, Message.of(key, server.host()), Remedy.of(RemedyAction.ENTER_PASSWORD));
        Runnable ask = () -> window.overlay().askPassword(
                TEXTS.text("password.title"), FailureWording.WINDOW.sentences(failure),
                password -> unlock(server.with(new RedisPassword(password))));
        show(failure, List.of(new RecoveryAction(TEXTS.text("recovery.enter-password"), ask), useLocalLibrary()));
        ask.run();
    }

    /** Shows a failure in the library pane too, because the middle of the window may show a conversation. */
    private void show(Failure failure, List<RecoveryAction> recovery) {
        window.library().show(failure, recovery);
        window.welcome().show(failure, recovery);
        // After the library pane, which reports an empty list.
        window.statusBar().show(LibraryAvailability.CLOSED);
    }

    private void unlock(RedisAddress server) {
        passwordTried = true;
        changePlaces(places -> places.inspect(server));
    }

    private RecoveryAction useLocalLibrary() {
        return new RecoveryAction(
                TEXTS.text("recovery.use-local-library"),
                () -> changePlaces(places -> places.use(places.place(LibraryPlaces.HERE))));
    }

    /** Changes where the library is, then opens it again. */
    private void changePlaces(ThrowingConsumer<LibraryPlaces, Exception> change) {
        window.background().run(
                () -> change.accept(window.services().places()), this::openInBackground, this::failed);
    }

    /** Closes the library, resets its index, and opens it again, which queues all notes. */
    void rebuildIndex() {
        window.chat().stop();
        window.statusBar().show(LibraryAvailability.REBUILDING);
        window.background().run(() -> {
            window.library().detach();
            window.services().places().rebuildIndex();
        }, this::openInBackground, e -> {
            window.notifications().show(FailureLog.log(e));
            openInBackground();
        });
    }

    @Override
    public BackgroundTasks.TaskHandle move(String where, MoveProgress progress, Consumer<Optional<MoveResult>> onEnd) {
        window.chat().stop();
        window.statusBar().show(LibraryAvailability.MOVING);
        return window.background().call(() -> move(where, progress), result -> {
            onEnd.accept(result);
            openInBackground();
        }, e -> {
            window.notifications().show(FailureLog.log(e));
            onEnd.accept(Optional.empty());
            openInBackground();
        });
    }

    /** Moves the library. The result is empty if it was interrupted, and the library then stays where it was. */
    private Optional<MoveResult> move(String where, MoveProgress progress) throws Exception {
        LibraryPlaces places = window.services().places();
        LibraryPlace target = places.place(where);
        window.library().detach();
        try {
            return Optional.of(places.move(target, progress));
        } catch (InterruptedException e) {
            return Optional.empty();
        } catch (LibraryException | IndexException e) {
            // An interruption while waiting for a server appears as a failure of the server.
            if (Thread.interrupted()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
