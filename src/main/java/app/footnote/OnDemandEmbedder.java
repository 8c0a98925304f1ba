package app.footnote;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.model.EmbeddingIdentity;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The built-in embedder, whose model is loaded when it is first needed: listing notes must not wait for it. Safe for
 * use by many threads.
 */
final class OnDemandEmbedder implements Embedder {

    private final Path nativeLibraries;
    private final IntSupplier cores;
    private volatile @Nullable Embedder loaded;

    /** @param cores how many processors passages may take now, asked again and again */
    OnDemandEmbedder(Path nativeLibraries, IntSupplier cores) {
        this.nativeLibraries = nativeLibraries;
        this.cores = cores;
    }

    /** Loads the model if that was not done yet. */
    synchronized Embedder load() throws EmbedException {
        Embedder model = loaded;
        if (model == null) {
            model = BuiltInEmbedder.open(nativeLibraries, cores);
            loaded = model;
        }
        return model;
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
        return present().tokenLimit();
    }

    @Override
    public int tokens(String text) {
        return present().tokens(text);
    }

    @Override
    public boolean knows(String language) {
        return present().knows(language);
    }

    /** For what cannot report that loading failed: {@link #load} has been called before. */
    private Embedder present() {
        try {
            return load();
        } catch (EmbedException e) {
            throw new IllegalStateException("The embedder is asked about texts before it was loaded", e);
        }
    }

    @Override
    public List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException {
        return load().passages(texts);
    }

    @Override
    public float[] question(String text) throws EmbedException, InterruptedException {
        return load().question(text);
    }

    @Override
    public synchronized void close() {
        Embedder model = loaded;
        if (model != null) {
            model.close();
            loaded = null;
        }
    }
}
