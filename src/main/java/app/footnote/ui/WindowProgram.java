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

/** The program with a window, from its opening to its closing. */
public final class WindowProgram {

    private static final Logger LOG = LoggerFactory.getLogger(WindowProgram.class);

    /** What the log says when the window can be used. */
    static final String OPEN = "The window is open";

    private final Services services;
    private final Consumer<MainWindow> opened;

    public WindowProgram(Services services) {
        this(services, _ -> {
        });
    }

    /** @param opened is called on the FX thread when the window is seen */
    WindowProgram(Services services, Consumer<MainWindow> opened) {
        this.services = services;
        this.opened = opened;
    }

    /**
     * Opens the window and returns when it is closed and everything is kept. If the library is open in another window
     * already, that comes to the front instead.
     *
     * <p>
     * An interruption means that the process is ending: what is open is finished, and the window left to JavaFX.
     *
     * @param notes are added to the library of the window that is open then; absolute
     * @throws DisplayException if no window can be shown here
     */
    public void run(List<Path> notes) throws DisplayException, InterruptedException {
        Path socket = services.folders().data().resolve("window.socket");
        if (SingleInstance.notifyRunning(socket, notes)) {
            LOG.info("The window that is open already was brought to the front");
            return;
        }
        // Read while JavaFX starts, because both take their time.
        Future<Settings> settings = services.background().submit(services.settings()::loadOrDefaults);
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<MainWindow> made = new CompletableFuture<>();
        FxThread.start(() -> {
            services.background().execute(FontLoader::load);
            MainWindow window = new MainWindow(services, resultOf(settings), SystemFilePicker::new);
            window.afterFirstLayout(() -> LOG.info(OPEN));
            window.show(closed::countDown);
            window.library().add(notes);
            opened.accept(window);
            made.complete(window);
        });
        MainWindow window = made.join();
        try {
            awaitClosing(window, socket, closed);
        } catch (InterruptedException e) {
            // The process is ending, as when the student logs out. JavaFX ends by itself then, sooner or later than
            // this: who asked it to might wait for ever.
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
            LOG.warn("A second start will not bring this window to the front", e);
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
            throw new IllegalStateException("The settings were not read to their end", e);
        }
    }
}
