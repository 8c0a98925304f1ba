package app.footnote.ui.common;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Runs code on the FX thread. No other class calls {@link Platform}. */
public final class FxThread {

    private FxThread() {
    }

    /**
     * Starts JavaFX, runs the task on its thread and returns when the task has ended. JavaFX keeps running without a
     * window until {@link #exit}.
     *
     * @throws DisplayException if there is no display or a system library is missing
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
            throw new IllegalStateException("The window could not be created", e.getCause());
        }
    }

    /** Runs the task at once if this is the FX thread, otherwise later on that thread. */
    public static void run(Runnable task) {
        if (isCurrent()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /** Runs the task on the FX thread after its current work. */
    public static void later(Runnable task) {
        Platform.runLater(task);
    }

    /** Returns when the FX thread has run all tasks that were given to it before. */
    public static void awaitIdle() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        Platform.runLater(reached::countDown);
        reached.await();
    }

    /** Whether the calling thread is the FX thread. */
    static boolean isCurrent() {
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
