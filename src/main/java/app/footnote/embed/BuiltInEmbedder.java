package app.footnote.embed;

import app.footnote.embed.EmbedException.Trouble;
import app.footnote.function.ThrowingFunction;
import app.footnote.function.ThrowingSupplier;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Passage;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * The embedding model that comes with the program: bge-small-en-v1.5 with 8-bit weights, run in this process. It needs
 * no server and no network.
 *
 * <p>
 * Passages go through the model one at a time on several threads. On a CPU that is faster than batches, and it makes a
 * vector depend on its own text alone, because dynamic quantization chooses its scale per call. Questions are computed
 * on the caller's thread, so they never wait for passages. Safe for use by several threads.
 */
public final class BuiltInEmbedder implements Embedder {

    /** The result of {@link #identity}, which is known before the model is loaded. */
    public static final EmbeddingIdentity IDENTITY = BgeModel.IDENTITY;

    /** With one passage per thread all threads would wait for the longest. A call takes a few tenths of a second. */
    private static final int PASSAGES_PER_THREAD = 4;

    private final WordPieceTokenizer tokenizer;
    private final BgeModel model;
    private final InferenceThreads threads;

    /** Held for reading while native code runs, and for writing to free it. Freeing it during a call would crash. */
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
     * @param folder the folder into which the native libraries are unpacked once; created if necessary. Only the user
     * may be able to write to it, because its content is executed.
     * @param threads how many passages may be computed at the same time, at least 1; read again for every few passages
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

    /** English. Text whose language is undetermined is mostly short English text or formulas, so it counts too. */
    @Override
    public boolean supports(String language) {
        return Set.of("en", Passage.UNDETERMINED).contains(language);
    }

    @Override
    public int passagesAtOnce() {
        return PASSAGES_PER_THREAD * threads.count();
    }

    @Override
    public List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException {
        return onAllThreads(texts, number -> vector(texts.get(number)));
    }

    @Override
    public boolean providesTokens() {
        return true;
    }

    @Override
    public List<PassageEmbedding> embed(List<Passage> passages) throws EmbedException, InterruptedException {
        return onAllThreads(
                passages.stream().map(PassageText::of).toList(), number -> embedding(passages.get(number)));
    }

    /** Computes something of each text. The results are in the order of the texts. */
    private <T> List<T> onAllThreads(List<String> texts, ThrowingFunction<Integer, T, EmbedException> work)
            throws EmbedException, InterruptedException {
        threads.adjust();
        SortedMap<Integer, Future<T>> pending = new TreeMap<>();
        try {
            for (int number : longestFirst(texts)) {
                pending.put(number, threads.submit(() -> work.apply(number)));
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

    @Override
    public float[] question(String text) throws EmbedException, InterruptedException {
        return vector(BgeModel.QUESTION_INSTRUCTION + text);
    }

    @Override
    public QuestionEmbedding embedQuestion(String text) throws EmbedException, InterruptedException {
        return whileOpen(() -> {
            EmbeddedText embedded = embeddedText(BgeModel.QUESTION_INSTRUCTION + text);
            return new QuestionEmbedding(
                    embedded.vector(), embedded.contentVectors(BgeModel.QUESTION_INSTRUCTION.length()));
        });
    }

    private PassageEmbedding embedding(Passage passage) throws EmbedException, InterruptedException {
        String text = PassageText.of(passage);
        int headings = text.length() - passage.plain().length();
        return whileOpen(() -> {
            EmbeddedText embedded = embeddedText(text);
            return new PassageEmbedding(embedded.vector(), Optional.of(embedded.signs(headings)));
        });
    }

    private float[] vector(String text) throws EmbedException, InterruptedException {
        return whileOpen(() -> vectorOfParts(text));
    }

    private <T> T whileOpen(ThrowingSupplier<T, EmbedException> work) throws EmbedException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Stopped while embedding");
        }
        natives.readLock().lock();
        try {
            if (closed) {
                throw new EmbedException(
                        Trouble.REFUSED, failure("embed.built-in.closed"));
            }
            return work.get();
        } finally {
            natives.readLock().unlock();
        }
    }

    private EmbeddedText embeddedText(String text) throws EmbedException {
        LocatedTokens located = tokenizer.locatedTokens(text);
        List<long[]> parts = located.tokens().parts(BgeModel.TOKEN_LIMIT);
        if (parts.size() == 1) {
            BgeModel.Output output = model.withStates(parts.getFirst());
            return new EmbeddedText(text, located, output.vector(), output.states());
        }
        int dimension = BgeModel.IDENTITY.dimension();
        float[] states = new float[located.count() * dimension];
        WeightedMean mean = new WeightedMean(dimension);
        int at = 0;
        for (long[] part : parts) {
            BgeModel.Output output = model.withStates(part);
            mean.add(output.vector(), part.length);
            System.arraycopy(output.states(), 0, states, at * dimension, output.states().length);
            at += part.length;
        }
        return new EmbeddedText(text, located, mean.ofUnitLength(), states);
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
                : new EmbedException(Trouble.REFUSED, failure("embed.built-in.failed"), e);
    }

    private static Failure failure(String key) {
        return new Failure(Failure.Kind.EMBEDDING, Message.of(key), Remedy.of(RemedyAction.RESTART_FOOTNOTE));
    }

    /** Waits for computations in progress, then frees the model. A second call does nothing. */
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
