package app.footnote.function;

/**
 * Work on something that gives no result, and that may fail or be interrupted.
 *
 * @param <T> what is worked on
 * @param <X> the checked exception of a failure
 */
@FunctionalInterface
public interface ThrowingConsumer<T, X extends Exception> {

    void accept(T value) throws X, InterruptedException;
}
