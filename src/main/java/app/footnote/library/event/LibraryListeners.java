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
 * Tells listeners of events, each on a thread of its own, so that a slow one holds up neither the library nor the
 * others. What it has not heard yet is kept for it once for each note: it misses states, but never the latest. Safe for
 * use by many threads.
 */
public final class LibraryListeners implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryListeners.class);

    /** Progress faster than this is not seen by people. */
    private static final Duration BREATH = Duration.ofMillis(50);

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public Subscription add(Consumer<LibraryEvent> consumer) {
        Listener listener = new Listener(consumer);
        listeners.add(listener);
        listener.thread.start();
        return listener;
    }

    /** Never blocks for long. */
    public void publish(LibraryEvent event) {
        listeners.forEach(listener -> listener.post(event));
    }

    /** Delivers what is still to be heard, without waiting for its end. */
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
        private final Map<Object, LibraryEvent> unheard = new LinkedHashMap<>();
        private boolean ended;
        private volatile boolean silent;

        Listener(Consumer<LibraryEvent> consumer) {
            this.consumer = consumer;
        }

        synchronized void post(LibraryEvent event) {
            unheard.put(subject(event), event);
            notifyAll();
        }

        synchronized void end() {
            ended = true;
            notifyAll();
        }

        @Override
        public void close() {
            silent = true;
            listeners.remove(this);
            end();
        }

        private void listen() {
            try {
                for (List<LibraryEvent> events = take(); !events.isEmpty(); events = take()) {
                    events.forEach(this::deliver);
                    Thread.sleep(BREATH);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void deliver(LibraryEvent event) {
            if (silent) {
                return;
            }
            try {
                consumer.accept(event);
            } catch (RuntimeException e) {
                LOG.error("A listener failed on {}", event.getClass().getSimpleName(), e);
            }
        }

        /** Waits for events; none mean the end. */
        private synchronized List<LibraryEvent> take() throws InterruptedException {
            while (unheard.isEmpty() && !ended) {
                wait();
            }
            List<LibraryEvent> events = List.copyOf(unheard.values());
            unheard.clear();
            return events;
        }
    }
}
