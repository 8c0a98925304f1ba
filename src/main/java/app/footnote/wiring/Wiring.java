package app.footnote.wiring;

import app.footnote.answer.Answerer;
import app.footnote.answer.check.TextCheck;
import app.footnote.answer.retrieve.Retriever;
import app.footnote.answer.suggest.QuestionSuggester;
import app.footnote.cli.launch.LaunchOptions;
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
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Creates the parts of the program and connects them. A part is created when it is first needed. Safe for use by
 * several threads.
 */
public final class Wiring implements Services {

    private final AppFolders folders;
    private final SettingsFile settings;
    private final ModelPreload preload;
    private final WindowThreads windowThreads = new WindowThreads();
    private final LazyPart<OllamaProvider> ollama;
    private final IndexingParts indexing;
    private final OpenLibrary library;
    private final AnsweringParts answering;

    private Wiring(LaunchOptions launch, ModelPreload preload, AppFolders folders) {
        this.folders = folders;
        this.preload = preload;
        settings = new SettingsFile(folders.settingsFile());
        ollama = LazyPart.of(() -> new OllamaProvider(settings));
        indexing = new IndexingParts(folders, settings, preload, ollama);
        LibraryLocator locator = new LibraryLocator(folders, launch.library(), settings, System.getenv());
        library = new OpenLibrary(locator, launch.passwords(), indexing::tools);
        answering = new AnsweringParts(library, indexing, ollama);
    }

    /** The services for one launch. From now on everything is logged to their log file. */
    public static Wiring of(LaunchOptions launch) {
        return of(launch, ModelPreload.none());
    }

    /** @param preload loads the model with the usual folders, which this launch uses unless it names others */
    public static Wiring of(LaunchOptions launch, ModelPreload preload) {
        AppFolders folders = launch.home().map(AppFolders::in).orElseGet(AppFolders::ofPlatform);
        // PDFBox would keep its list of the computer's fonts in the student's home.
        System.setProperty("pdfbox.fontcache", folders.data().toString());
        // JavaFX would unpack its native libraries there.
        System.setProperty("javafx.cachedir", folders.nativeLibraries().resolve("javafx").toString());
        Wiring wiring = new Wiring(launch, preload, folders);
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
    public SettingsFile settings() {
        return settings;
    }

    /** The sample notes lie beside the installed program. */
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

    @Override
    public LibraryPlaces places() {
        return library;
    }

    @Override
    public Library library() throws LibraryException, IndexException, InterruptedException {
        return library.library();
    }

    @Override
    public PassageIndex index() throws IndexException, InterruptedException {
        return library.index();
    }

    @Override
    public PassageIndex openIndex(LibraryPlace place) throws IndexException, InterruptedException {
        return library.open(place);
    }

    @Override
    public Embedder embedder() throws InterruptedException {
        return indexing.embedder();
    }

    @Override
    public void preloadSearch() {
        if (!preload.hasModel()) {
            answering.preload(settings);
        }
    }

    @Override
    public Retriever retriever() throws LibraryException, IndexException, InterruptedException {
        return answering.retriever();
    }

    @Override
    public Answerer answerer() throws LibraryException, IndexException, InterruptedException {
        return answering.answerer();
    }

    @Override
    public Answerer answerer(String model) throws LibraryException, IndexException, InterruptedException {
        return answering.answerer(model);
    }

    @Override
    public TextCheck textCheck() throws LibraryException, IndexException, InterruptedException {
        return answering.textCheck();
    }

    @Override
    public QuestionSuggester questionSuggester() throws LibraryException, IndexException, InterruptedException {
        return answering.questionSuggester();
    }

    @Override
    public OllamaClient ollama() {
        return ollama.get().client();
    }

    @Override
    public SessionStore sessions() {
        return new SessionStore(folders.sessions());
    }

    /** Each part is closed before those that it uses. */
    @Override
    public void close() {
        windowThreads.close();
        answering.close();
        library.close();
        indexing.close();
        ollama.close();
    }
}
