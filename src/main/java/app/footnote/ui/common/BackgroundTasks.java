package app.footnote.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes work that blocks off the FX thread and brings its result back to it. */
public final class BackgroundTasks {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);

    private final ExecutorService threads;

    public BackgroundTasks(ExecutorService threads) {
        this.threads = threads;
    }

    /** Work that has no result. */
    public interface Deed {

        void run() throws Exception;
    }

    /** Work that was handed over. */
    public interface TaskHandle {

        /** Interrupts the work; nothing is called on the FX thread then, if its result is not on the way there yet. */
        void cancel();
    }

    /**
     * Does the work on another thread, then calls one of the two on the FX thread; neither if it was interrupted.
     *
     * @return the way to stop it
     */
    public <T> TaskHandle call(Callable<T> work, Consumer<T> then, Consumer<Exception> orElse) {
        Future<?> running = threads.submit(() -> {
            try {
                T result = work.call();
                FxThread.later(() -> then.accept(result));
            } catch (InterruptedException e) {
                LOG.debug("Work in the background was interrupted");
            } catch (Exception e) {
                FxThread.later(() -> orElse.accept(e));
            } catch (Error e) {
                // Who waits for an end hears of it, whatever it was.
                FxThread.later(() -> orElse.accept(new ExecutionException(e)));
            }
        });
        return () -> running.cancel(true);
    }

    /** The same for work without a result. */
    public TaskHandle run(Deed work, Runnable then, Consumer<Exception> orElse) {
        return call(() -> {
            work.run();
            return true;
        }, _ -> then.run(), orElse);
    }
}
