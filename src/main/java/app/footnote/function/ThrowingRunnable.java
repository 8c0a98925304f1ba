package app.footnote.function;

/**
 * Work that gives no result, and that may fail or be interrupted.
 *
 * @param <X> the checked exception of a failure
 */
@FunctionalInterface
public interface ThrowingRunnable<X extends Exception> {

    void run() throws X, InterruptedException;
}
