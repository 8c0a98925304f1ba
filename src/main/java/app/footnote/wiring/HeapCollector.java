package app.footnote.wiring;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the heap near what is used of it. Java's serial collector looks through its old objects only when the heap has
 * become as large as it may ever be; until then all that was read and is needed no more stays, and the heap grows. This
 * has them collected whenever they have grown by half, which takes some hundredths of a second. With any other
 * collector it does nothing. Safe for use by many threads.
 */
final class HeapCollector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeapCollector.class);

    /** What the serial collector calls them. */
    private static final String OLD_OBJECTS = "Tenured Gen";

    /** Fewer are not worth looking through. */
    private static final long LEAST_BYTES = 32L << 20;

    private final NotificationListener listener = (notification, _) -> hear(notification);
    private boolean begun;
    private Optional<MemoryPoolMXBean> old = Optional.empty();

    /** Begins with the first call. Java's own account of its memory takes a start longer, so that call comes late. */
    synchronized void begin() {
        if (!begun) {
            begun = true;
            old = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals(OLD_OBJECTS))
                    .findFirst();
            old.ifPresent(pool -> {
                emitter().addNotificationListener(listener, null, null);
                awaitGrowth(pool);
            });
        }
    }

    private static NotificationEmitter emitter() {
        return (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    }

    private static void awaitGrowth(MemoryPoolMXBean old) {
        // What was left at the end of the last collection: now it may be more already, for the others go on working.
        long left = old.getCollectionUsage().getUsed();
        long grown = Math.max(LEAST_BYTES, left + left / 2);
        old.setUsageThreshold(Math.min(grown, old.getUsage().getMax()));
    }

    private synchronized void hear(Notification notification) {
        if (notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) {
            old.ifPresent(HeapCollector::collect);
        }
    }

    private static void collect(MemoryPoolMXBean old) {
        long before = old.getUsage().getUsed();
        System.gc();
        LOG.debug("Of {} bytes of old objects {} are left", before, old.getCollectionUsage().getUsed());
        awaitGrowth(old);
    }

    @Override
    public synchronized void close() throws ListenerNotFoundException {
        begun = true;
        if (old.isPresent()) {
            old.get().setUsageThreshold(0);
            emitter().removeNotificationListener(listener);
            old = Optional.empty();
        }
    }
}
