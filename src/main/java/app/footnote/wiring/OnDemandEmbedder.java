package app.footnote.wiring;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.EmbeddingModelFamily;
import app.footnote.embed.PassageEmbedding;
import app.footnote.embed.QuestionEmbedding;
import app.footnote.embed.TokenVectors;
import app.footnote.function.ThrowingFunction;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Passage;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An embedder in this process, whose model is loaded when it is first used and unloaded when it has not been used for a
 * while. Commands that embed nothing do not wait for it, and a window that stays open all day does not hold its memory.
 * Safe for use by several threads.
 */
final class OnDemandEmbedder implements Embedder {

    /** The built-in model takes about 90 MB, and loading it again takes a few tenths of a second. */
    private static final Duration IDLE_TIME = Duration.ofMinutes(5);

    private final EmbeddingIdentity identity;
    private final boolean providesTokens;
    private final Loader loader;
    private final Duration idleTime;

    /** Written under this object's lock, as are the fields below. */
    private volatile @Nullable Embedder model;
    private int users;
    private long lastUseNanos;
    private @Nullable Thread unloader;

    /** Loads the model. */
    @FunctionalInterface
    interface Loader {
        Embedder load() throws EmbedException;
    }

    /** The built-in embedder. */
    OnDemandEmbedder(Loader loader) {
        this(loader, IDLE_TIME);
    }

    /** @param idleTime an unused model is unloaded after this time, or after twice this time at the latest */
    OnDemandEmbedder(Loader loader, Duration idleTime) {
        this(BuiltInEmbedder.IDENTITY, true, loader, idleTime);
    }

    /** An embedder without vectors of words. */
    OnDemandEmbedder(EmbeddingIdentity identity, Loader loader) {
        this(identity, false, loader, IDLE_TIME);
    }

    private OnDemandEmbedder(
            EmbeddingIdentity identity, boolean providesTokens, Loader loader, Duration idleTime) {
        this.identity = identity;
        this.providesTokens = providesTokens;
        this.loader = loader;
        this.idleTime = idleTime;
    }

    /** Loads the model if it is not loaded. */
    void load() throws EmbedException {
        acquire();
        release();
    }

    @Override
    public boolean ready() {
        return model != null;
    }

    @Override
    public EmbeddingIdentity identity() {
        return identity;
    }

    @Override
    public int tokenLimit() {
        return look(Embedder::tokenLimit);
    }

    @Override
    public int tokens(String text) {
        return look(embedder -> embedder.tokens(text));
    }

    /** Does not load the model: the family of models that its name tells decides. */
    @Override
    public boolean supports(String language) {
        return EmbeddingModelFamily.of(identity.model()).supports(language, Passage.UNDETERMINED);
    }

    /** Does not load the model. Before the first passages the answer is the same for every embedder. */
    @Override
    public int passagesAtOnce() {
        Embedder loaded = model;
        return loaded == null ? Embedder.super.passagesAtOnce() : loaded.passagesAtOnce();
    }

    @Override
    public List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException {
        return use(embedder -> embedder.passages(texts));
    }

    @Override
    public float[] question(String text) throws EmbedException, InterruptedException {
        return use(embedder -> embedder.question(text));
    }

    /** Does not load the model. */
    @Override
    public boolean providesTokens() {
        return providesTokens;
    }

    @Override
    public List<PassageEmbedding> embed(List<Passage> passages) throws EmbedException, InterruptedException {
        return use(embedder -> embedder.embed(passages));
    }

    @Override
    public QuestionEmbedding embedQuestion(String text) throws EmbedException, InterruptedException {
        return use(embedder -> embedder.embedQuestion(text));
    }

    @Override
    public List<TokenVectors> tokenVectors(List<String> texts) throws EmbedException, InterruptedException {
        return use(embedder -> embedder.tokenVectors(texts));
    }

    private <T> T use(ThrowingFunction<Embedder, T, EmbedException> task)
            throws EmbedException, InterruptedException {
        Embedder embedder = acquire();
        try {
            return task.apply(embedder);
        } finally {
            release();
        }
    }

    /** For methods that cannot report a failure to load: their callers have called {@link #load} before. */
    private <T> T look(Function<Embedder, T> task) {
        Embedder embedder;
        try {
            embedder = acquire();
        } catch (EmbedException e) {
            throw new IllegalStateException("The embedder was used before it was loaded", e);
        }
        try {
            return task.apply(embedder);
        } finally {
            release();
        }
    }

    /** Keeps the model loaded until {@link #release}, unless this fails. */
    private synchronized Embedder acquire() throws EmbedException {
        Embedder loaded = model;
        if (loaded == null) {
            loaded = loader.load();
            model = loaded;
            unloader = Thread.ofVirtual().name("model-unloader").start(this::unloadWhenIdle);
        }
        users++;
        return loaded;
    }

    private synchronized void release() {
        users--;
        lastUseNanos = System.nanoTime();
    }

    private void unloadWhenIdle() {
        try {
            do {
                Thread.sleep(idleTime);
            } while (!unloadIfIdle());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean unloadIfIdle() {
        boolean idle = users == 0 && System.nanoTime() - lastUseNanos >= idleTime.toNanos();
        if (idle) {
            unload();
        }
        return idle;
    }

    private synchronized void unload() {
        Embedder loaded = model;
        if (loaded != null) {
            model = null;
            loaded.close();
        }
    }

    /** Does not wait for calls in progress: the model itself can be closed while it is used. */
    @Override
    public synchronized void close() {
        unload();
        if (unloader != null) {
            unloader.interrupt();
        }
    }
}
