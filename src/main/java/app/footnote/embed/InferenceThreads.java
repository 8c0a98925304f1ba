package app.footnote.embed;

import app.footnote.embed.EmbedException.Trouble;
import app.footnote.function.ThrowingFunction;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** A pool of threads that compute vectors of passages. Its size can change. Safe for use by several threads. */
public final class InferenceThreads implements AutoCloseable {

    private final IntSupplier count;
    private final ThreadPoolExecutor threads;

    /** @param count the number of threads, at least 1; read by {@link #adjust} */
    public InferenceThreads(IntSupplier count) {
        this.count = count;
        threads = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("embedding-", 1).daemon().factory());
    }

    public int count() {
        return count.getAsInt();
    }

    /** Adopts the current number of threads. New threads start with the next tasks; excess threads end after theirs. */
    synchronized void adjust() {
        int now = count();
        if (now > threads.getMaximumPoolSize()) {
            threads.setMaximumPoolSize(now);
            threads.setCorePoolSize(now);
        } else {
            threads.setCorePoolSize(now);
            threads.setMaximumPoolSize(now);
        }
    }

    <T> Future<T> submit(Callable<T> task) {
        return threads.submit(task);
    }

    /** Computes something of each text. The results are in the order of the texts. */
    public <T> List<T> ofEach(List<String> texts, ThrowingFunction<Integer, T, EmbedException> work)
            throws EmbedException, InterruptedException {
        adjust();
        SortedMap<Integer, Future<T>> pending = new TreeMap<>();
        try {
            for (int number : longestFirst(texts)) {
                pending.put(number, submit(() -> work.apply(number)));
            }
            List<T> results = new ArrayList<>(texts.size());
            for (Future<T> result : pending.values()) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            pending.values().forEach(result -> result.cancel(true));
        }
    }

    /** The indexes of the texts, longest first: a long text that starts last would leave the other threads idle. */
    static List<Integer> longestFirst(List<String> texts) {
        return IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> texts.get(number).length()).reversed())
                .toList();
    }

    private static EmbedException failure(ExecutionException e) {
        return e.getCause() instanceof EmbedException cause
                ? cause
                : new EmbedException(
                        Trouble.REFUSED,
                        new Failure(
                                Failure.Kind.EMBEDDING, Message.of("embed.failed"),
                                Remedy.of(RemedyAction.RESTART_FOOTNOTE)),
                        e);
    }

    /** Waits for running tasks. Tasks that have not started are discarded. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
