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
 * Brings waiting notes to the threads that work on them, a few at a time. The order of the queue is that of
 * {@link QueueTicket}; what it holds is made anew from the catalogue at each start. Safe for use by many threads.
 */
public final class IngestQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestQueue.class);

    /** The embedder keeps all cores busy with the passages of one note; others are read meanwhile. */
    private static final int NOTES_AT_A_TIME = 3;
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    private final Catalogue catalogue;
    private final Work work;
    private final Consumer<LibraryException> stuck;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            NOTES_AT_A_TIME, Thread.ofPlatform().name("note-", 1).daemon().factory());
    private final PriorityQueue<QueueTicket> waiting = new PriorityQueue<>();
    private final Map<NoteId, Job> underWay = new HashMap<>();
    private boolean paused = true;
    private boolean closed;

    /** What is done with a note when its turn has come. */
    interface Work {

        void on(QueueTicket turn, Gate gate) throws InterruptedException, LibraryException;
    }

    /** Where work waits while the queue is paused. */
    interface Gate {

        void pass() throws InterruptedException;
    }

    /**
     * Starts paused.
     *
     * @param stuck is told why the queue paused by itself
     */
    public IngestQueue(Catalogue catalogue, Work work, Consumer<LibraryException> stuck) {
        this.catalogue = catalogue;
        this.work = work;
        this.stuck = stuck;
    }

    /** Puts a note into the queue, and stops work on it that was begun with an earlier ticket. */
    public synchronized void queue(CatalogueEntry entry) {
        withdraw(entry.id());
        waiting.add(QueueTicket.of(entry));
        move();
    }

    /** Stops the work on a note if it is under way; its turn in the queue ends with its ticket. */
    synchronized void withdraw(NoteId note) {
        Job job = underWay.get(note);
        if (job != null) {
            job.stop();
        }
        move();
    }

    /** Says whether it was going before. */
    synchronized boolean pause() {
        boolean was = !paused;
        paused = true;
        notifyAll();
        return was;
    }

    /** Says whether it stood before. */
    synchronized boolean resume() {
        boolean was = paused;
        paused = false;
        move();
        return was;
    }

    synchronized boolean isPaused() {
        return paused;
    }

    /** Blocks while the queue is paused. */
    synchronized void awaitGoing() throws InterruptedException {
        while (paused && !closed) {
            wait();
        }
    }

    /** Blocks until nothing is waiting or under way, or the queue is paused or closed. */
    synchronized void awaitIdle() throws InterruptedException {
        while (!closed && !paused && !(waiting.isEmpty() && underWay.isEmpty())) {
            wait();
        }
    }

    /** Stops all work and waits a little for its end. */
    @Override
    public synchronized void close() {
        closed = true;
        threads.shutdown();
        underWay.values().forEach(Job::stop);
        notifyAll();
        long deadline = System.nanoTime() + PATIENCE_AT_CLOSE.toNanos();
        boolean interrupted = false;
        while (!underWay.isEmpty() && System.nanoTime() < deadline) {
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

    private void move() {
        while (!paused && !closed && underWay.size() < NOTES_AT_A_TIME) {
            Optional<QueueTicket> next = next();
            if (next.isEmpty()) {
                break;
            }
            Job job = new Job(next.get());
            underWay.put(next.get().note(), job);
            threads.execute(job);
        }
        notifyAll();
    }

    /** The first turn that still counts; a note whose earlier work is still ending stays in the queue. */
    private Optional<QueueTicket> next() {
        List<QueueTicket> later = new ArrayList<>();
        QueueTicket next = waiting.poll();
        while (next != null && (underWay.containsKey(next.note()) || !catalogue.isCurrent(next))) {
            if (catalogue.isCurrent(next)) {
                later.add(next);
            }
            next = waiting.poll();
        }
        waiting.addAll(later);
        return Optional.ofNullable(next);
    }

    /** Says whether the queue was going: several notes may find out at once that it cannot. */
    private synchronized boolean putBack(QueueTicket turn) {
        waiting.add(turn);
        return pause();
    }

    private synchronized void ended(Job job) {
        underWay.remove(job.turn.note());
        move();
    }

    /** Work on one note, which can be stopped without stopping whatever its thread does next. */
    private final class Job implements Runnable {

        private final QueueTicket turn;
        private boolean stopped;
        private @Nullable Thread thread;

        Job(QueueTicket turn) {
            this.turn = turn;
        }

        @Override
        public void run() {
            try {
                if (begins()) {
                    work.on(turn, IngestQueue.this::awaitGoing);
                }
            } catch (LibraryException e) {
                LOG.error("The queue is paused", e);
                if (putBack(turn)) {
                    stuck.accept(e);
                }
            } catch (InterruptedException stop) {
                LOG.debug("Work on note {} was stopped", turn.note());
            } finally {
                ends();
                ended(this);
            }
        }

        synchronized void stop() {
            stopped = true;
            if (thread != null) {
                thread.interrupt();
            }
        }

        private synchronized boolean begins() {
            thread = Thread.currentThread();
            return !stopped;
        }

        private synchronized void ends() {
            thread = null;
            Thread.interrupted();
        }
    }
}
