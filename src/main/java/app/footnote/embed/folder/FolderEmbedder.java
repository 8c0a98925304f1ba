package app.footnote.embed.folder;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.EmbeddingModelFamily;
import app.footnote.embed.InferenceThreads;
import app.footnote.embed.NativeGuard;
import app.footnote.embed.NativeLibraries;
import app.footnote.embed.PassageText;
import app.footnote.embed.WeightedMean;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Passage;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.ollama.HostMachine;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * An embedding model in a folder, run in this process. It provides no vectors of words. Like the built-in model, it
 * computes passages one at a time on several threads, and questions on the caller's thread. Safe for use by several
 * threads.
 */
public final class FolderEmbedder implements Embedder {

    /** Raise the last number whenever the vectors of the same folder change. */
    private static final int VERSION = 1000 * PassageText.VERSION + 100 * EmbeddingModelFamily.VERSION + 1;

    /** Models in folders are slower than the built-in one, and work stops between two calls. */
    private static final int PASSAGES_PER_THREAD = 2;

    private static final double BYTES_PER_GIGABYTE = 1e9;

    private final EmbeddingIdentity identity;
    private final ModelDescription description;
    private final FolderTokenizer tokenizer;
    private final OnnxNetwork network;
    private final InferenceThreads threads;
    private final NativeGuard natives = new NativeGuard();

    private FolderEmbedder(
            EmbeddingIdentity identity, ModelDescription description, FolderTokenizer tokenizer, OnnxNetwork network,
            IntSupplier threads) {
        this.identity = identity;
        this.description = description;
        this.tokenizer = tokenizer;
        this.network = network;
        this.threads = new InferenceThreads(threads);
    }

    /**
     * The identity of the embedding by the model in a folder. Loads the model, because only a vector shows whether it
     * works, and reads all its files.
     *
     * @param libraries the folder of the native libraries, as for the built-in model
     */
    public static IdentifiedFolder identify(Path folder, Path libraries)
            throws EmbedException, InterruptedException {
        return identify(folder, libraries, HostMachine.local());
    }

    static IdentifiedFolder identify(Path path, Path libraries, HostMachine machine)
            throws EmbedException, InterruptedException {
        ModelFolder folder = ModelFolder.of(path.toAbsolutePath().normalize());
        requireMemory(folder, machine);
        ModelDescription description = ModelDescription.of(folder);
        String stamp = folder.stamp();
        String digest = folder.digest(description.canonical());
        EmbeddingIdentity unknown = new EmbeddingIdentity(folder.name(), digest, VERSION, 0);
        try (FolderEmbedder embedder = open(folder, description, unknown, libraries, () -> 1)) {
            int dimension = embedder.vector("", "dimension").length;
            return new IdentifiedFolder(
                    folder.path(), stamp, new EmbeddingIdentity(folder.name(), digest, VERSION, dimension));
        }
    }

    /** The identity again; reads the files only if one of them has been replaced. */
    public static IdentifiedFolder identify(IdentifiedFolder known, Path libraries)
            throws EmbedException, InterruptedException {
        return isUnchanged(known) ? known : identify(known.path(), libraries);
    }

    /**
     * Loads the model of a folder. Fails if the folder has changed since it was identified.
     *
     * @param libraries the folder of the native libraries, as for the built-in model
     * @param threads how many passages may be computed at the same time, at least 1; read again for every few passages
     */
    public static FolderEmbedder open(IdentifiedFolder known, Path libraries, IntSupplier threads)
            throws EmbedException {
        if (!isUnchanged(known)) {
            throw FolderFailure.unavailable(
                    Remedy.of(RemedyAction.RESTART_TO_EMBED_AGAIN), "embed.folder.replaced",
                    known.path().toString());
        }
        ModelFolder folder = ModelFolder.of(known.path());
        return open(folder, ModelDescription.of(folder), known.identity(), libraries, threads);
    }

    private static boolean isUnchanged(IdentifiedFolder known) throws EmbedException {
        return known.identity().version() == VERSION
                && ModelFolder.of(known.path()).stamp().equals(known.stamp());
    }

    private static FolderEmbedder open(
            ModelFolder folder, ModelDescription description, EmbeddingIdentity identity, Path libraries,
            IntSupplier threads) throws EmbedException {
        NativeLibraries.unpackInto(libraries);
        FolderTokenizer tokenizer = FolderTokenizer.open(folder);
        try {
            return new FolderEmbedder(
                    identity, description, tokenizer, OnnxNetwork.open(folder, description), threads);
        } catch (EmbedException | RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    private static void requireMemory(ModelFolder folder, HostMachine machine) throws EmbedException {
        long bytes = folder.bytes();
        if (bytes > machine.freeBytes()) {
            throw FolderFailure.unusable(
                    "embed.folder.memory", folder.path().toString(), bytes / BYTES_PER_GIGABYTE);
        }
    }

    @Override
    public EmbeddingIdentity identity() {
        return identity;
    }

    @Override
    public int tokenLimit() {
        return room(description.passage());
    }

    @Override
    public int tokens(String text) {
        return natives.look(() -> tokenizer.tokens(text).count());
    }

    @Override
    public boolean supports(String language) {
        return EmbeddingModelFamily.of(identity.model()).supports(language, Passage.UNDETERMINED);
    }

    @Override
    public int passagesAtOnce() {
        return PASSAGES_PER_THREAD * threads.count();
    }

    @Override
    public List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException {
        return threads.ofEach(texts, number -> vector(description.passage(), texts.get(number)));
    }

    @Override
    public float[] question(String text) throws EmbedException, InterruptedException {
        return vector(description.question(), text);
    }

    private float[] vector(String prefix, String text) throws EmbedException, InterruptedException {
        return natives.use(() -> {
            long[] tokens = tokenizer.encoded(prefix + text);
            return checked(tokens.length <= description.tokenLimit() ? network.vector(tokens) : mean(prefix, text));
        });
    }

    /** The mean of the vectors of the parts of a long text, each with the prefix. */
    private float[] mean(String prefix, String text) throws EmbedException {
        long[] prefixTokens = tokenizer.tokens(prefix.strip()).ids();
        List<long[]> parts = tokenizer.tokens(text).parts(room(prefix));
        float[] first = network.vector(tokenizer.joined(prefixTokens, parts.getFirst()));
        WeightedMean mean = new WeightedMean(first.length);
        mean.add(first, parts.getFirst().length);
        for (long[] part : parts.subList(1, parts.size())) {
            mean.add(network.vector(tokenizer.joined(prefixTokens, part)), part.length);
        }
        return mean.ofUnitLength();
    }

    /** The tokens that the model can read beside the prefix and the special tokens. */
    private int room(String prefix) {
        return Math.max(1, description.tokenLimit() - tokenizer.specialTokens() - tokens(prefix.strip()));
    }

    private float[] checked(float[] vector) throws EmbedException {
        if (identity.dimension() != 0 && vector.length != identity.dimension()) {
            throw FolderFailure.unusable(
                    "embed.folder.wrong-dimension", identity.model(), vector.length, identity.dimension());
        }
        return vector;
    }

    /** Waits for computations in progress, then frees the model. A second call does nothing. */
    @Override
    public void close() {
        threads.close();
        natives.close(() -> {
            network.close();
            tokenizer.close();
        });
    }
}
