package app.footnote.wiring;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.model.EmbeddingIdentity;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The built-in embedder, whose model is loaded when it is first needed, for listing notes must not wait for it, and let
 * go of when it has not been needed for a while: a window that stays open all day does not hold its memory. Safe for
 * use by many threads.
 */
final class OnDemandEmbedder implements Embedder {

    /** The model holds some 90 MB, and loading it again takes a few tenths of a second. */
    private static final Duration KEPT_UNUSED = Duration.ofMinutes(5);

    private final Source source;
    private final Duration keptUnused;

    /** Held for reading while the model is used, and for writing to let go of it because it is not. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private volatile @Nullable Embedder loaded;
    private volatile long usedNanos;
    private @Nullable Thread rest;

    /** Loads the model. */
    interface Source {
        Embedder open() throws EmbedException;
    }

    /** What is asked of the model. */
    private interface Use<T> {
        T of(Embedder model) throws EmbedException, InterruptedException;
    }

    /** What is looked up in the model. */
    private interface Look<T> {
        T at(Embedder model);
    }

    OnDemandEmbedder(Source source) {
        this(source, KEPT_UNUSED);
    }

    /** @param keptUnused how long the model is kept at least that nobody uses; at most twice as long */
    OnDemandEmbedder(Source source, Duration keptUnused) {
        this.source = source;
        this.keptUnused = keptUnused;
    }

    /** Loads the model if it is not there. */
    void load() throws EmbedException {
        begin();
        end();
    }

    @Override
    public boolean ready() {
        return loaded != null;
    }

    @Override
    public EmbeddingIdentity identity() {
        return BuiltInEmbedder.IDENTITY;
    }

    @Override
    public int tokenLimit() {
        return look(Embedder::tokenLimit);
    }

    @Override
    public int tokens(String text) {
        return look(model -> model.tokens(text));
    }

    @Override
    public boolean knows(String language) {
        return look(model -> model.knows(language));
    }

    /** For what cannot report that loading failed: {@link #load} has been called before. */
    private <T> T look(Look<T> look) {
        try {
            Embedder model = begin();
            try {
                return look.at(model);
            } finally {
                end();
            }
        } catch (EmbedException e) {
            throw new IllegalStateException("The embedder is asked about texts before it was loaded", e);
        }
    }

    /** Loads nothing for the answer, which before the first passages is that of any embedder. */
    @Override
    public int passagesAtOnce() {
        Embedder model = loaded;
        return model == null ? Embedder.super.passagesAtOnce() : model.passagesAtOnce();
    }

    @Override
    public List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException {
        return use(model -> model.passages(texts));
    }

    @Override
    public float[] question(String text) throws EmbedException, InterruptedException {
        return use(model -> model.question(text));
    }

    private <T> T use(Use<T> what) throws EmbedException, InterruptedException {
        Embedder model = begin();
        try {
            return what.of(model);
        } finally {
            end();
        }
    }

    /** From now on the model stays, until {@link #end}; there is none if this fails. */
    private Embedder begin() throws EmbedException {
        use.readLock().lock();
        try {
            return model();
        } catch (EmbedException | RuntimeException e) {
            use.readLock().unlock();
            throw e;
        }
    }

    private void end() {
        usedNanos = System.nanoTime();
        use.readLock().unlock();
    }

    private synchronized Embedder model() throws EmbedException {
        Embedder model = loaded;
        if (model == null) {
            model = source.open();
            loaded = model;
            usedNanos = System.nanoTime();
            rest = Thread.ofVirtual().name("model-rest").start(this::awaitRest);
        }
        return model;
    }

    private void awaitRest() {
        try {
            do {
                Thread.sleep(keptUnused);
            } while (!letGo());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets go of the model if that has not been used for long enough, nor is right now; says whether it is gone. */
    private boolean letGo() {
        if (!use.writeLock().tryLock()) {
            return false;
        }
        try {
            boolean unneeded = System.nanoTime() - usedNanos >= keptUnused.toNanos();
            if (unneeded) {
                closeModel();
            }
            return unneeded;
        } finally {
            use.writeLock().unlock();
        }
    }

    private synchronized void closeModel() {
        Embedder model = loaded;
        if (model != null) {
            loaded = null;
            model.close();
        }
    }

    /** Does not wait for who uses the model: it knows itself how to be closed under them. */
    @Override
    public void close() {
        closeModel();
        Thread waiting = rest();
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    private synchronized @Nullable Thread rest() {
        return rest;
    }
}
