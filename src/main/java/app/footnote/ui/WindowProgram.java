package app.footnote.ui;

import app.footnote.health.Services;
import app.footnote.settings.Settings;
import app.footnote.ui.common.DisplayException;
import app.footnote.ui.common.FontLoader;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.SystemFilePicker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the program with a window. */
public final class WindowProgram {

    private static final Logger LOG = LoggerFactory.getLogger(WindowProgram.class);

    /** The log message when the window can be used. */
    static final String OPEN = "The window is open";

    private final Services services;
    private final Consumer<MainWindow> onOpened;

    public WindowProgram(Services services) {
        this(services, _ -> {
        });
    }

    /** @param onOpened is called on the FX thread when the window is visible */
    WindowProgram(Services services, Consumer<MainWindow> onOpened) {
        this.services = services;
        this.onOpened = onOpened;
    }

    /**
     * Opens the window and returns when it is closed and everything is saved. If a window is already open, brings it to
     * the front instead.
     *
     * <p>
     * An interruption means that the process is ending: changes of the library are finished, and JavaFX closes the
     * window.
     *
     * @param notes absolute paths that are added to the library
     * @throws DisplayException if no window can be shown on this computer
     */
    public void run(List<Path> notes) throws DisplayException, InterruptedException {
        Path socket = services.folders().data().resolve("window.socket");
        if (SingleInstance.notifyRunning(socket, notes)) {
            LOG.info("The open window was brought to the front");
            return;
        }
        // Reads the settings while JavaFX starts, because both are slow.
        Future<Settings> settings = services.background().submit(services.settings()::loadOrDefaults);
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<MainWindow> created = new CompletableFuture<>();
        FxThread.start(() -> {
            services.background().execute(FontLoader::load);
            MainWindow window = new MainWindow(services, resultOf(settings), SystemFilePicker::new);
            window.afterFirstLayout(() -> LOG.info(OPEN));
            window.show(closed::countDown);
            window.library().add(notes);
            onOpened.accept(window);
            created.complete(window);
        });
        MainWindow window = created.join();
        try {
            awaitClosing(window, socket, closed);
        } catch (InterruptedException e) {
            // The process is ending, for example because the student logs out. JavaFX ends by itself, at an unknown
            // time; calling FxThread.exit could block forever.
            window.finish();
            throw e;
        }
        try {
            window.finish();
        } finally {
            FxThread.exit();
        }
    }

    private void awaitClosing(MainWindow window, Path socket, CountDownLatch closed) throws InterruptedException {
        try (SingleInstance _ = SingleInstance.open(socket, services.background(),
                notes -> FxThread.run(() -> receive(window, notes)))) {
            closed.await();
        } catch (IOException e) {
            LOG.warn("A second process cannot bring this window to the front", e);
            closed.await();
        }
    }

    private static void receive(MainWindow window, List<Path> notes) {
        window.library().add(notes);
        window.toFront();
    }

    private static Settings resultOf(Future<Settings> settings) {
        try {
            return settings.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The settings could not be read", e);
        }
    }
}
