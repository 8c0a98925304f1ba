package app.footnote.wiring;

import app.footnote.answer.Answerer;
import app.footnote.answer.check.AnswerChecker;
import app.footnote.answer.check.TextCheck;
import app.footnote.answer.ollama.OllamaLanguageModels;
import app.footnote.answer.quote.QuotesAnswerer;
import app.footnote.answer.retrieve.Retriever;
import app.footnote.answer.write.ModelAnswerer;
import app.footnote.cli.launch.LaunchOptions;
import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.health.Services;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.library.Library;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryPlace;
import app.footnote.ollama.OllamaClient;
import app.footnote.session.SessionStore;
import app.footnote.settings.AppFolders;
import app.footnote.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the house together: the only place that knows which parts there are. Each is made when it is first asked for,
 * and they are closed in the opposite order. Safe for use by many threads.
 */
public final class Wiring implements Services {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final LaunchOptions launch;
    private final ModelPreload start;
    private final AppFolders folders;
    private final SettingsFile settings;
    private final WindowThreads windowThreads = new WindowThreads();
    private final Deque<Part> open = new ArrayDeque<>();
    private @Nullable OnDemandEmbedder builtInEmbedder;
    private @Nullable Embedder embedder;
    private @Nullable OpenLibrary openLibrary;
    private OpenLibrary.@Nullable Means means;
    private @Nullable Answering answering;
    private @Nullable ExecutorService answerThreads;
    private @Nullable ExecutorService serverThreads;
    private @Nullable OllamaProvider writingModels;

    private Wiring(LaunchOptions launch, ModelPreload start, AppFolders folders) {
        this.launch = launch;
        this.start = start;
        this.folders = folders;
        this.settings = new SettingsFile(folders.settingsFile());
    }

    /** Who answers, from a library that may be let go of and opened elsewhere. */
    private record Answering(Library library, Answerer answerer) {
    }

    /** A part that is open, and how to close it. */
    private record Part(String name, AutoCloseable closing) {
    }

    /** The house of this launch. Nothing is opened yet, but from now on everything is logged there. */
    public static Wiring of(LaunchOptions launch) {
        return of(launch, ModelPreload.none());
    }

    /** @param start with the usual folders, which are those of this launch unless it names others */
    public static Wiring of(LaunchOptions launch, ModelPreload start) {
        AppFolders folders = launch.home().map(AppFolders::in).orElseGet(AppFolders::ofPlatform);
        // Else PDFBox keeps its list of the computer's fonts in the student's home.
        System.setProperty("pdfbox.fontcache", folders.data().toString());
        // And JavaFX its native libraries.
        System.setProperty("javafx.cachedir", folders.nativeLibraries().resolve("javafx").toString());
        Wiring wiring = new Wiring(launch, start, folders);
        LoggingSetup.to(wiring.logFile(), launch.verbose());
        return wiring;
    }

    @Override
    public AppFolders folders() {
        return folders;
    }

    @Override
    public Path logFile() {
        return folders.logs().resolve("footnote.log");
    }

    @Override
    public synchronized Embedder embedder() throws InterruptedException {
        if (embedder == null) {
            embedder = new EmbedderSelector(settings(), () -> writingModels().vectors(), builtInEmbedder()).embedder();
        }
        return embedder;
    }

    private synchronized OnDemandEmbedder builtInEmbedder() {
        if (builtInEmbedder == null) {
            IntSupplier cores = ImportCoreLimit.of(settings());
            builtInEmbedder = opened("embedder", new OnDemandEmbedder(() -> model(cores)));
        }
        return builtInEmbedder;
    }

    private Embedder model(IntSupplier cores) throws EmbedException {
        Optional<Embedder> begun = start.takeModel();
        return begun.isPresent() ? begun.get() : BuiltInEmbedder.open(folders.nativeLibraries(), cores);
    }

    private synchronized OpenLibrary openLibrary() {
        if (openLibrary == null) {
            LibraryLocator choice = new LibraryLocator(folders, launch.library(), settings(), System.getenv());
            openLibrary = new OpenLibrary(choice, launch.passwords(), this::means);
        }
        return openLibrary;
    }

    private synchronized OpenLibrary.Means means() throws InterruptedException {
        if (means == null) {
            HeapCollector heap = opened("heap's upkeep", new HeapCollector());
            means = new OpenLibrary.Means(embedder(), new TokenSizedNoteReader(builtInEmbedder(), heap),
                    serverThreads());
            // It is closed before all that it is opened with.
            opened("library", openLibrary());
        }
        return means;
    }

    private synchronized ExecutorService serverThreads() {
        if (serverThreads == null) {
            serverThreads = opened("server threads", Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("redis-", 1).factory()));
        }
        return serverThreads;
    }

    @Override
    public LibraryPlaces places() {
        return openLibrary();
    }

    @Override
    public PassageIndex index() throws IndexException, InterruptedException {
        return openLibrary().index();
    }

    @Override
    public PassageIndex openIndex(LibraryPlace where) throws IndexException, InterruptedException {
        return openLibrary().open(where);
    }

    @Override
    public Library library() throws LibraryException, IndexException, InterruptedException {
        return openLibrary().library();
    }

    /** Loading the model takes as long as opening the library. What goes wrong is told by the search itself. */
    @Override
    public void preloadSearch() {
        if (start.hasModel()) {
            return;
        }
        OnDemandEmbedder model = builtInEmbedder();
        answerThreads().execute(() -> {
            try {
                if (settings.loadOrDefaults().embedding().isBuiltIn()) {
                    model.load();
                }
            } catch (EmbedException e) {
                LOG.debug("The embedding model is not ready for a search", e);
            }
        });
    }

    @Override
    public Retriever retriever() throws IndexException, InterruptedException {
        return new Retriever(embedder(), index());
    }

    @Override
    public Answerer answerer() throws LibraryException, IndexException, InterruptedException {
        Library library = library();
        synchronized (this) {
            if (answering == null || answering.library() != library) {
                answering = new Answering(library, answerer(writingModels().writers()));
            }
            return answering.answerer();
        }
    }

    @Override
    public Answerer answerer(String model)
            throws LibraryException, IndexException, InterruptedException {
        return answerer(writingModels().writers().with(model));
    }

    private Answerer answerer(OllamaLanguageModels writers)
            throws LibraryException, IndexException, InterruptedException {
        return new ModelAnswerer(
                writers, quotes(), checker(), () -> writingModels().writeUncovered(), answerThreads());
    }

    /** Compares by the built-in model, whatever embeds the passages: the comparison is fitted to it. */
    private AnswerChecker checker() throws LibraryException, IndexException, InterruptedException {
        return new AnswerChecker(builtInEmbedder(), new LibraryNoteLookup(library()));
    }

    @Override
    public TextCheck textCheck() throws LibraryException, IndexException, InterruptedException {
        return new TextCheck(retriever(), checker());
    }

    private QuotesAnswerer quotes() throws LibraryException, IndexException, InterruptedException {
        return new QuotesAnswerer(retriever(), builtInEmbedder(), new LibraryNoteLookup(library()), answerThreads());
    }

    private synchronized ExecutorService answerThreads() {
        if (answerThreads == null) {
            ExecutorService threads = Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("answer-", 1).factory());
            // A model may write for minutes: what it has written is kept, and the rest is not waited for.
            open.push(new Part("answers", () -> {
                threads.shutdownNow();
                threads.close();
            }));
            answerThreads = threads;
        }
        return answerThreads;
    }

    @Override
    public OllamaClient ollama() {
        return writingModels().ollama();
    }

    private synchronized OllamaProvider writingModels() {
        if (writingModels == null) {
            writingModels = opened("models", new OllamaProvider(settings()));
        }
        return writingModels;
    }

    @Override
    public SettingsFile settings() {
        return settings;
    }

    @Override
    public SessionStore sessions() {
        return new SessionStore(folders.sessions());
    }

    /** They lie beside the program where it was installed. */
    @Override
    public Optional<Path> sampleNotes() {
        return Optional.ofNullable(System.getProperty("footnote.program"))
                .map(program -> Path.of(program).resolve("sample-notes"))
                .filter(Files::isDirectory);
    }

    @Override
    public ExecutorService background() {
        return windowThreads.executor();
    }

    private <T extends AutoCloseable> T opened(String name, T part) {
        open.push(new Part(name, part));
        return part;
    }

    /** The window's deeds end first, and without the lock, because they may be waiting for a part of the house. */
    @Override
    public void close() {
        windowThreads.close();
        closeParts();
    }

    private synchronized void closeParts() {
        while (!open.isEmpty()) {
            Part part = open.pop();
            try {
                part.closing().close();
            } catch (Exception e) {
                LOG.warn("Closing the {} failed", part.name(), e);
            }
        }
    }
}
