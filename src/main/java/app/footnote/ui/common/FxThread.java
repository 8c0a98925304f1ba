package app.footnote.ui.common;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The one door to the FX thread: no other class calls {@link Platform}. */
public final class FxThread {

    private FxThread() {
    }

    /**
     * Starts JavaFX and calls the task on its thread; returns when the task has ended. JavaFX goes on without a window
     * until {@link #exit}.
     *
     * @throws DisplayException if there is no display, or the desktop lacks what a window needs
     */
    public static void start(Runnable task) throws DisplayException, InterruptedException {
        FutureTask<Void> started = new FutureTask<>(task, null);
        Platform.setImplicitExit(false);
        try {
            DesktopLibraries.require();
            Platform.startup(started);
        } catch (IllegalStateException startedBefore) {
            throw startedBefore;
        } catch (RuntimeException | LinkageError e) {
            throw DesktopLibraries.exceptionFor(e);
        }
        try {
            started.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The window could not be made", e.getCause());
        }
    }

    /** Calls the task at once if this is the FX thread, else soon on that thread. */
    public static void run(Runnable task) {
        if (isCurrent()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /** Calls the task on the FX thread after what is being done there now. */
    public static void later(Runnable task) {
        Platform.runLater(task);
    }

    /** Returns when everything that was handed to the FX thread so far has been done. */
    public static void awaitIdle() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        Platform.runLater(reached::countDown);
        reached.await();
    }

    public static boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }

    /** Ends JavaFX; all windows close. */
    public static void exit() {
        Platform.exit();
    }

    static ReadOnlyObjectProperty<ColorScheme> systemColours() {
        return Platform.getPreferences().colorSchemeProperty();
    }
}
