package app.footnote.wiring;

import app.footnote.function.ThrowingConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part of the program that is created when it is first needed, and closed only if it was. Safe for use by several
 * threads.
 */
final class LazyPart<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LazyPart.class);

    private final Supplier<T> factory;
    private final ThrowingConsumer<T, Exception> closer;
    private @Nullable T part;

    LazyPart(Supplier<T> factory, ThrowingConsumer<T, Exception> closer) {
        this.factory = factory;
        this.closer = closer;
    }

    static <T extends AutoCloseable> LazyPart<T> of(Supplier<T> factory) {
        return new LazyPart<>(factory, AutoCloseable::close);
    }

    synchronized T get() {
        T known = part;
        if (known == null) {
            known = factory.get();
            part = known;
        }
        return known;
    }

    /** A part that fails to close does not keep the others from closing. */
    @Override
    public synchronized void close() {
        T known = part;
        if (known != null) {
            part = null;
            try {
                closer.accept(known);
            } catch (Exception e) {
                LOG.warn("Closing {} failed", known.getClass().getSimpleName(), e);
            }
        }
    }
}
