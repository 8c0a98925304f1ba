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
 * What every search needs, whatever it looks for, begun while another processor finds out what was typed, which takes a
 * fifth of a search's time. Where it is needed before it is there, it is waited for; where it is not needed, nothing is
 * lost but that processor's idle time. Safe for use by many threads.
 */
public final class ModelPreload implements AutoCloseable {

    private static final List<String> SEARCHING = List.of("search", "ask");
    private static final List<String> HELP = List.of("-h", "--help", "-V", "--version");

    private final CompletableFuture<Optional<Embedder>> model;
    private final AtomicBoolean taken = new AtomicBoolean();

    private ModelPreload(CompletableFuture<Optional<Embedder>> model) {
        this.model = model;
    }

    /** Without any lead. */
    static ModelPreload none() {
        ModelPreload none = new ModelPreload(CompletableFuture.completedFuture(Optional.empty()));
        none.taken.set(true);
        return none;
    }

    /** Begins if the arguments are those of a search with the usual folders; who wants help has nothing made. */
    public static ModelPreload of(String... args) {
        if (!searches(args)) {
            return none();
        }
        CompletableFuture<Optional<Embedder>> model = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("head-start").start(() -> load(model));
        return new ModelPreload(model);
    }

    static boolean searches(String... args) {
        return args.length > 1
                && SEARCHING.contains(args[0])
                && Arrays.stream(args).noneMatch(arg -> arg.startsWith("--home") || HELP.contains(arg));
    }

    /** Whether the model, if it is the one that embeds questions, is loaded here and nobody has taken it yet. */
    boolean hasModel() {
        return !taken.get();
    }

    /**
     * The built-in embedding model, for the first who asks, and only if it has been loaded here; waits for it. The
     * taker closes it.
     */
    Optional<Embedder> takeModel() {
        return taken.compareAndSet(false, true) ? model.join() : Optional.empty();
    }

    /** Waits until native code has been loaded, for a process that ends meanwhile crashes; nobody may need it. */
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
            // Nobody waits for what an error has kept from coming.
            model.complete(Optional.empty());
        }
    }

    /** What goes wrong is told by the search, for which it goes wrong too. */
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
