package app.footnote.ui;

import app.footnote.settings.Settings;
import app.footnote.ui.common.DisplayException;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.SystemFilePicker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program with a window, from its opening to its closing. */
public final class WindowProgram {

    private static final Logger LOG = LoggerFactory.getLogger(WindowProgram.class);

    private final Services services;

    public WindowProgram(Services services) {
        this.services = services;
    }

    /**
     * Opens the window and returns when it is closed and everything is kept. If the library is open in another window
     * already, that comes to the front instead.
     *
     * @throws DisplayException if no window can be shown here
     */
    public void run() throws DisplayException, InterruptedException {
        Path socket = services.folders().data().resolve("window.socket");
        if (Doorbell.ring(socket)) {
            LOG.info("The window that is open already was brought to the front");
            return;
        }
        // Read while JavaFX starts, because both take their time.
        Future<Settings> settings = services.background().submit(services.settings()::orStandard);
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<MainWindow> opened = new CompletableFuture<>();
        FxThread.start(() -> {
            MainWindow window = new MainWindow(services, resultOf(settings), SystemFilePicker::new);
            window.show(closed::countDown);
            opened.complete(window);
        });
        MainWindow window = opened.join();
        try {
            awaitClosing(window, socket, closed);
            window.finish();
        } finally {
            FxThread.exit();
        }
    }

    private void awaitClosing(MainWindow window, Path socket, CountDownLatch closed) throws InterruptedException {
        try (Doorbell _ = Doorbell.hang(socket, services.background(), () -> FxThread.run(window::toFront))) {
            closed.await();
        } catch (IOException e) {
            LOG.warn("A second start will not bring this window to the front", e);
            closed.await();
        }
    }

    private static Settings resultOf(Future<Settings> settings) {
        try {
            return settings.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The settings were not read to their end", e);
        }
    }
}
