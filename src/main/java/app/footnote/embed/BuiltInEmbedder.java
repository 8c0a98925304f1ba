package app.footnote.embed;

import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Passage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * The model that comes with the program: bge-small-en-v1.5 with 8-bit weights, run inside this process. It needs no
 * server and no network.
 *
 * <p>
 * Passages go through the model one at a time, several threads side by side: that is faster than batches on a CPU, and
 * it is what makes a vector depend on its own text alone (the weights' scale is chosen per call). Questions are
 * computed on the caller's thread, so that they never wait behind passages. Safe for use by many threads.
 */
public final class BuiltInEmbedder implements Embedder {

    /** What {@link #identity} says, for those who must know it before the model is loaded. */
    public static final EmbeddingIdentity IDENTITY = BgeModel.IDENTITY;

    /** With one passage for each thread all would wait for the longest; this takes some tenths of a second. */
    private static final int PASSAGES_PER_THREAD = 4;

    private final WordPieceTokenizer tokenizer;
    private final BgeModel model;
    private final InferenceThreads threads;

    /**
     * Held for reading while native code runs, and for writing to let go of it: freed under a caller it would crash.
     */
    private final ReadWriteLock natives = new ReentrantReadWriteLock();

    private boolean closed;

    private BuiltInEmbedder(WordPieceTokenizer tokenizer, BgeModel model, IntSupplier threads) {
        this.tokenizer = tokenizer;
        this.model = model;
        this.threads = new InferenceThreads(threads);
    }

    /**
     * Loads the model, which takes a few tenths of a second.
     *
     * @param folder where the native libraries are unpacked, once; made if it is not there. It must belong to the user
     * alone, for what lies in it is executed.
     * @param threads how many passages may be computed at the same time, at least 1; asked again for every few passages
     */
    public static BuiltInEmbedder open(Path folder, IntSupplier threads) throws EmbedException {
        NativeLibraries.unpackInto(folder);
        WordPieceTokenizer tokenizer = WordPieceTokenizer.open();
        try {
            return new BuiltInEmbedder(tokenizer, BgeModel.open(), threads);
        } catch (EmbedException | RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    @Override
    public EmbeddingIdentity identity() {
        return IDENTITY;
    }

    @Override
    public int tokenLimit() {
        return BgeModel.TOKEN_LIMIT;
    }

    @Override
    public int tokens(String text) {
        natives.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The embedding model was closed");
            }
            return tokenizer.tokens(text).count();
        } finally {
            natives.readLock().unlock();
        }
    }

    /** English; text whose language could not be told is mostly short English or formulas, so it is tried. */
    @Override
    public boolean knows(String language) {
        return Set.of("en", Passage.UNDETERMINED).contains(language);
    }

    @Override
    public int passagesAtOnce() {
        return PASSAGES_PER_THREAD * threads.count();
    }

    @Override
    public List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException {
        threads.adjust();
        SortedMap<Integer, Future<float[]>> pending = new TreeMap<>();
        try {
            for (int number : longestFirst(texts)) {
                String text = texts.get(number);
                pending.put(number, threads.submit(() -> vector(text)));
            }
            List<float[]> vectors = new ArrayList<>(texts.size());
            for (Future<float[]> vector : pending.values()) {
                vectors.add(vector.get());
            }
            return vectors;
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            pending.values().forEach(vector -> vector.cancel(true));
        }
    }

    /** The texts' numbers: while one that is long and begun last is computed, the other threads would have no work. */
    static List<Integer> longestFirst(List<String> texts) {
        return IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> texts.get(number).length()).reversed())
                .toList();
    }

    @Override
    public float[] question(String text) throws EmbedException, InterruptedException {
        return vector(BgeModel.QUESTION_INSTRUCTION + text);
    }

    private float[] vector(String text) throws EmbedException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Stopped while embedding");
        }
        natives.readLock().lock();
        try {
            if (closed) {
                throw new EmbedException("The embedding model was closed. Start Footnote again.");
            }
            return vectorOfParts(text);
        } finally {
            natives.readLock().unlock();
        }
    }

    private float[] vectorOfParts(String text) throws EmbedException {
        List<long[]> parts = tokenizer.tokens(text).parts(BgeModel.TOKEN_LIMIT);
        return parts.size() == 1 ? model.vector(parts.getFirst()) : mean(parts);
    }

    private float[] mean(List<long[]> parts) throws EmbedException {
        WeightedMean mean = new WeightedMean(BgeModel.IDENTITY.dimension());
        for (long[] part : parts) {
            mean.add(model.vector(part), part.length);
        }
        return mean.ofUnitLength();
    }

    private static EmbedException failure(ExecutionException e) {
        return e.getCause() instanceof EmbedException cause
                ? cause
                : new EmbedException("The built-in embedding model failed. Restart Footnote and try again.", e);
    }

    /** Waits for what is being computed, then lets go of the model; the second time nothing happens. */
    @Override
    public void close() {
        threads.close();
        natives.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                model.close();
                tokenizer.close();
            }
        } finally {
            natives.writeLock().unlock();
        }
    }
}
