package app.footnote.library.event;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes events to listeners. Each listener has its own thread, so that a slow one delays neither the library nor the
 * other listeners. Only the latest pending event of each note or course is kept for a listener. Safe for use by several
 * threads.
 */
public final class LibraryListeners implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryListeners.class);

    /** The interval of deliveries. People do not see faster progress. */
    private static final Duration DELIVERY_INTERVAL = Duration.ofMillis(50);

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public Subscription add(Consumer<LibraryEvent> consumer) {
        Listener listener = new Listener(consumer);
        listeners.add(listener);
        listener.thread.start();
        return listener;
    }

    /** Adds an event to the pending events of all listeners. */
    public void publish(LibraryEvent event) {
        listeners.forEach(listener -> listener.post(event));
    }

    /** Delivers the pending events without waiting for the listeners. */
    @Override
    public void close() {
        listeners.forEach(Listener::end);
    }

    private static Object subject(LibraryEvent event) {
        return switch (event) {
            case LibraryEvent.NoteChanged changed -> changed.note().id();
            case LibraryEvent.NoteRemoved(NoteId note) -> note;
            case LibraryEvent.CourseChanged changed -> changed.course().id();
            case LibraryEvent.CourseRemoved(CourseId course) -> course;
            case LibraryEvent.CourseWatched watched -> List.of(LibraryEvent.CourseWatched.class, watched.course());
            case LibraryEvent.QueuePaused _, LibraryEvent.QueueResumed _ -> LibraryEvent.QueuePaused.class;
            case LibraryEvent.IndexOutageChanged _ -> LibraryEvent.IndexOutageChanged.class;
        };
    }

    private final class Listener implements Subscription {

        private final Consumer<LibraryEvent> consumer;
        private final Thread thread = Thread.ofVirtual().name("library-listener").unstarted(this::listen);
        private final Map<Object, LibraryEvent> pending = new LinkedHashMap<>();
        private boolean ended;
        private volatile boolean closed;

        Listener(Consumer<LibraryEvent> consumer) {
            this.consumer = consumer;
        }

        synchronized void post(LibraryEvent event) {
            pending.put(subject(event), event);
            notifyAll();
        }

        synchronized void end() {
            ended = true;
            notifyAll();
        }

        @Override
        public void close() {
            closed = true;
            listeners.remove(this);
            end();
        }

        private void listen() {
            try {
                for (List<LibraryEvent> events = take(); !events.isEmpty(); events = take()) {
                    events.forEach(this::deliver);
                    Thread.sleep(DELIVERY_INTERVAL);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void deliver(LibraryEvent event) {
            if (closed) {
                return;
            }
            try {
                consumer.accept(event);
            } catch (RuntimeException e) {
                LOG.error("A listener failed on {}", event.getClass().getSimpleName(), e);
            }
        }

        /** Waits for events. The list is empty after the end. */
        private synchronized List<LibraryEvent> take() throws InterruptedException {
            while (pending.isEmpty() && !ended) {
                wait();
            }
            List<LibraryEvent> events = List.copyOf(pending.values());
            pending.clear();
            return events;
        }
    }
}
