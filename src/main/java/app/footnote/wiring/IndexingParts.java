package app.footnote.wiring;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.settings.AppFolders;
import app.footnote.settings.SettingsFile;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What reads notes, embeds them and calls a server that keeps them. Each part is created when it is first needed, so
 * that a command which needs none of them waits for none. Safe for use by several threads.
 */
final class IndexingParts implements AutoCloseable {

    private final AppFolders folders;
    private final SettingsFile settings;
    private final ModelPreload preload;
    private final LazyPart<OllamaProvider> ollama;
    private final LazyPart<OnDemandEmbedder> builtIn = LazyPart.of(this::newBuiltIn);
    private final LazyPart<HeapCollector> heap = LazyPart.of(HeapCollector::new);
    private final LazyPart<ExecutorService> serverThreads = LazyPart.of(
            () -> Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("redis-", 1).factory()));
    private @Nullable Embedder embedder;

    /** @param ollama may serve the embedding model; closed by its owner */
    IndexingParts(AppFolders folders, SettingsFile settings, ModelPreload preload, LazyPart<OllamaProvider> ollama) {
        this.folders = folders;
        this.settings = settings;
        this.preload = preload;
        this.ollama = ollama;
    }

    /** The embedder that the settings name. It stays the same until the program ends. */
    synchronized Embedder embedder() throws InterruptedException {
        Embedder known = embedder;
        if (known == null) {
            known = new EmbedderSelector(
                    settings, () -> ollama.get().embeddingServer(),
                    new FolderEmbedders(folders.nativeLibraries(), ImportCoreLimit.of(settings)), builtIn())
                    .embedder();
            embedder = known;
        }
        return known;
    }

    /** The embedder that comes with the program. */
    OnDemandEmbedder builtIn() {
        return builtIn.get();
    }

    /** What a library is opened with. */
    IndexingTools tools() throws InterruptedException {
        return new IndexingTools(
                embedder(), new TokenSizedNoteReader(builtIn(), heap.get()), serverThreads.get());
    }

    private OnDemandEmbedder newBuiltIn() {
        IntSupplier cores = ImportCoreLimit.of(settings);
        return new OnDemandEmbedder(() -> load(cores));
    }

    private Embedder load(IntSupplier cores) throws EmbedException {
        Optional<Embedder> preloaded = preload.takeModel();
        return preloaded.isPresent() ? preloaded.get() : BuiltInEmbedder.open(folders.nativeLibraries(), cores);
    }

    @Override
    public void close() {
        serverThreads.close();
        heap.close();
        closeEmbedder();
        builtIn.close();
    }

    private synchronized void closeEmbedder() {
        if (embedder != null) {
            embedder.close();
        }
    }
}
