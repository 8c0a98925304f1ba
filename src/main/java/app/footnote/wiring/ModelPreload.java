package app.footnote.wiring;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.index.lucene.LuceneIndexFolder;
import app.footnote.settings.AppFolders;
import app.footnote.settings.SettingsFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * Loads the embedding model on another thread while the command line is parsed, which takes a fifth of a search's time.
 * The search waits for the rest of loading. If the model turns out not to be needed, only idle processor time is lost.
 * Safe for use by several threads.
 */
public final class ModelPreload implements AutoCloseable {

    private static final List<String> SEARCHING = List.of("search", "ask");
    private static final List<String> HELP = List.of("-h", "--help", "-V", "--version");

    private final CompletableFuture<Optional<Embedder>> model;
    private final AtomicBoolean taken = new AtomicBoolean();

    private ModelPreload(CompletableFuture<Optional<Embedder>> model) {
        this.model = model;
    }

    /** Preloads nothing. */
    static ModelPreload none() {
        ModelPreload none = new ModelPreload(CompletableFuture.completedFuture(Optional.empty()));
        none.taken.set(true);
        return none;
    }

    /** Starts loading if the arguments are those of a search in the usual folders. */
    public static ModelPreload of(String... args) {
        if (!searches(args)) {
            return none();
        }
        CompletableFuture<Optional<Embedder>> model = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("model-preload").start(() -> load(model));
        return new ModelPreload(model);
    }

    static boolean searches(String... args) {
        return args.length > 1
                && SEARCHING.contains(args[0])
                && Arrays.stream(args).noneMatch(arg -> arg.startsWith("--home") || HELP.contains(arg));
    }

    /** Whether a model is being loaded here and has not been taken. */
    boolean hasModel() {
        return !taken.get();
    }

    /**
     * The built-in embedding model, for the first caller only; waits until it is loaded. Empty if none is loaded here.
     * The caller closes the model.
     */
    Optional<Embedder> takeModel() {
        return taken.compareAndSet(false, true) ? model.join() : Optional.empty();
    }

    /** Waits until native code is loaded, because a process that ends during loading crashes. */
    @Override
    public void close() {
        takeModel().ifPresent(Embedder::close);
    }

    private static void load(CompletableFuture<Optional<Embedder>> model) {
        try {
            LoggingSetup.keepOffTheTerminal();
            model.complete(model(AppFolders.ofPlatform()));
            LuceneIndexFolder.preload();
        } finally {
            // After an error nothing must wait for a model.
            model.complete(Optional.empty());
        }
    }

    /** A failure is not reported here, because it occurs again in the search. */
    private static Optional<Embedder> model(AppFolders folders) {
        SettingsFile settings = new SettingsFile(folders.settingsFile());
        try {
            return settings.loadOrDefaults().embedding().isBuiltIn()
                    ? Optional.of(BuiltInEmbedder.open(folders.nativeLibraries(), ImportCoreLimit.of(settings)))
                    : Optional.empty();
        } catch (EmbedException e) {
            LoggerFactory.getLogger(ModelPreload.class).debug("The embedding model is not ready for a search", e);
            return Optional.empty();
        }
    }
}
