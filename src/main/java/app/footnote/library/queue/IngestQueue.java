package app.footnote.library.queue;

import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.QueueTicket;
import app.footnote.model.NoteId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Distributes waiting notes to the threads that process them, a few at a time, in the order of {@link QueueTicket}. The
 * queue is not stored; it is filled from the catalogue at each start. Safe for use by several threads.
 */
final class IngestQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestQueue.class);

    /** The embedder keeps all cores busy with the passages of one note. Other notes are read meanwhile. */
    private static final int PARALLEL_NOTES = 3;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final Catalogue catalogue;
    private final NoteTask task;
    private final Consumer<LibraryException> pauseListener;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            PARALLEL_NOTES, Thread.ofPlatform().name("note-", 1).daemon().factory());
    private final PriorityQueue<QueueTicket> waiting = new PriorityQueue<>();
    private final Map<NoteId, Job> running = new HashMap<>();
    private boolean paused = true;
    private boolean closed;

    /** Processes the note of a ticket. */
    interface NoteTask {

        /** @param pauses blocks while the queue is paused */
        void process(QueueTicket ticket, PauseGate pauses) throws InterruptedException, LibraryException;
    }

    /** Blocks while the queue is paused. */
    interface PauseGate {

        void await() throws InterruptedException;
    }

    /**
     * The queue is paused at first.
     *
     * @param pauseListener receives the reason when the queue pauses itself
     */
    IngestQueue(Catalogue catalogue, NoteTask task, Consumer<LibraryException> pauseListener) {
        this.catalogue = catalogue;
        this.task = task;
        this.pauseListener = pauseListener;
    }

    /** Adds a note to the queue, and stops work that began with an earlier ticket of the note. */
    synchronized void add(CatalogueEntry entry) {
        stop(entry.id());
        waiting.add(QueueTicket.of(entry));
        startJobs();
    }

    /** Stops the work on a note. A note that is still waiting leaves the queue when its ticket becomes invalid. */
    synchronized void stop(NoteId note) {
        Job job = running.get(note);
        if (job != null) {
            job.stop();
        }
        startJobs();
    }

    /** Returns whether the queue was running before. */
    synchronized boolean pause() {
        boolean wasRunning = !paused;
        paused = true;
        notifyAll();
        return wasRunning;
    }

    /** Returns whether the queue was paused before. */
    synchronized boolean resume() {
        boolean wasPaused = paused;
        paused = false;
        startJobs();
        return wasPaused;
    }

    synchronized boolean isPaused() {
        return paused;
    }

    private synchronized void awaitResumed() throws InterruptedException {
        while (paused && !closed) {
            wait();
        }
    }

    /** Blocks until no note is waiting or being processed, or the queue is paused or closed. */
    synchronized void awaitIdle() throws InterruptedException {
        while (!closed && !paused && !(waiting.isEmpty() && running.isEmpty())) {
            wait();
        }
    }

    /** Blocks while a note is being processed, or waits for that while the queue is not paused. */
    synchronized void awaitNoWork() throws InterruptedException {
        while (!running.isEmpty() || (!paused && !waiting.isEmpty())) {
            wait();
        }
    }

    /** Stops all work and waits for its end for some seconds. */
    @Override
    public synchronized void close() {
        closed = true;
        threads.shutdown();
        running.values().forEach(Job::stop);
        notifyAll();
        long deadline = System.nanoTime() + CLOSE_TIMEOUT.toNanos();
        boolean interrupted = false;
        while (!running.isEmpty() && System.nanoTime() < deadline) {
            try {
                wait(100);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void startJobs() {
        while (!paused && !closed && running.size() < PARALLEL_NOTES) {
            Optional<QueueTicket> next = next();
            if (next.isEmpty()) {
                break;
            }
            Job job = new Job(next.get());
            running.put(next.get().note(), job);
            threads.execute(job);
        }
        notifyAll();
    }

    /** The first valid ticket. A note whose earlier work is still being stopped stays in the queue. */
    private Optional<QueueTicket> next() {
        List<QueueTicket> skipped = new ArrayList<>();
        QueueTicket next = waiting.poll();
        while (next != null && (running.containsKey(next.note()) || !catalogue.isCurrent(next))) {
            if (catalogue.isCurrent(next)) {
                skipped.add(next);
            }
            next = waiting.poll();
        }
        waiting.addAll(skipped);
        return Optional.ofNullable(next);
    }

    /** Returns whether the queue was running before. Several notes may fail for the same reason at once. */
    private synchronized boolean requeueAndPause(QueueTicket ticket) {
        waiting.add(ticket);
        return pause();
    }

    private synchronized void remove(Job job) {
        running.remove(job.ticket.note());
        startJobs();
    }

    /** Work on one note. Stopping it does not interrupt the thread's later work. */
    private final class Job implements Runnable {

        private final QueueTicket ticket;
        private boolean stopped;
        private @Nullable Thread thread;

        Job(QueueTicket ticket) {
            this.ticket = ticket;
        }

        @Override
        public void run() {
            try {
                if (begin()) {
                    task.process(ticket, IngestQueue.this::awaitResumed);
                }
            } catch (LibraryException e) {
                LOG.error("The queue is paused", e);
                if (requeueAndPause(ticket)) {
                    pauseListener.accept(e);
                }
            } catch (InterruptedException stop) {
                LOG.debug("Work on note {} was stopped", ticket.note());
            } finally {
                end();
                remove(this);
            }
        }

        synchronized void stop() {
            stopped = true;
            if (thread != null) {
                thread.interrupt();
            }
        }

        /** Returns false if the job was stopped before it began. */
        private synchronized boolean begin() {
            thread = Thread.currentThread();
            return !stopped;
        }

        private synchronized void end() {
            thread = null;
            Thread.interrupted();
        }
    }
}
