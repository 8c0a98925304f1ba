package app.footnote.ui;

import app.footnote.ui.common.FxThread;
import java.util.concurrent.CountDownLatch;

/** The program with a window, from its opening to its closing. */
public final class WindowProgram {

    private final Services services;

    public WindowProgram(Services services) {
        this.services = services;
    }

    /**
     * Opens the window and returns when it is closed.
     *
     * @throws UnsupportedOperationException if there is no display
     */
    public void run() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        FxThread.start(() -> new MainWindow(services, closed::countDown).show());
        try {
            closed.await();
        } finally {
            FxThread.exit();
        }
    }
}
