package app.footnote.function;

import org.jspecify.annotations.Nullable;

/**
 * Work on something that gives a result, and that may fail or be interrupted.
 *
 * @param <T> what is worked on
 * @param <R> the result
 * @param <X> the checked exception of a failure
 */
@FunctionalInterface
public interface ThrowingFunction<T, R extends @Nullable Object, X extends Exception> {

    R apply(T value) throws X, InterruptedException;
}
