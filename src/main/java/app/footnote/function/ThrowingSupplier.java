package app.footnote.function;

import org.jspecify.annotations.Nullable;

/**
 * Work that gives a result, and that may fail or be interrupted.
 *
 * @param <T> the result
 * @param <X> the checked exception of a failure
 */
@FunctionalInterface
public interface ThrowingSupplier<T extends @Nullable Object, X extends Exception> {

    T get() throws X, InterruptedException;
}
