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
 * Keeps the heap close to the size of the live objects. Java's serial collector collects the old generation only when
 * the heap has reached its maximum size, so garbage of an import would stay until then. This class requests a
 * collection whenever the old generation has grown by half, which takes a few hundredths of a second. It does nothing
 * with other collectors. Safe for use by several threads.
 */
final class HeapCollector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeapCollector.class);

    /** The serial collector's name for its old generation. */
    private static final String OLD_GENERATION = "Tenured Gen";

    /** A smaller old generation is not worth a collection. */
    private static final long LEAST_BYTES = 32L << 20;

    private final NotificationListener listener = (notification, _) -> onNotification(notification);
    private boolean begun;
    private Optional<MemoryPoolMXBean> old = Optional.empty();

    /** Starts with the first call. Loading Java's memory beans takes time, so programs call this late. */
    synchronized void begin() {
        if (!begun) {
            begun = true;
            old = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals(OLD_GENERATION))
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
        // Live objects after the last collection. There may be more by now, because other threads keep working.
        long left = old.getCollectionUsage().getUsed();
        long grown = Math.max(LEAST_BYTES, left + left / 2);
        old.setUsageThreshold(Math.min(grown, old.getUsage().getMax()));
    }

    private synchronized void onNotification(Notification notification) {
        if (notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) {
            old.ifPresent(HeapCollector::collect);
        }
    }

    private static void collect(MemoryPoolMXBean old) {
        long before = old.getUsage().getUsed();
        System.gc();
        LOG.debug("Of {} bytes in the old generation {} are left", before, old.getCollectionUsage().getUsed());
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
