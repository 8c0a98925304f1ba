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
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** The services of the program in a test's folder, with the sample notes of the source tree. */
public final class WiredServices implements Services {

    private static final Path SAMPLE_NOTES = Path.of("assets", "sample-notes");

    private final Wiring wiring;

    private WiredServices(Wiring wiring) {
        this.wiring = wiring;
    }

    public static WiredServices in(Path home) {
        return new WiredServices(Wiring.of(new LaunchOptions(Optional.of(home), false)));
    }

    @Override
    public AppFolders folders() {
        return wiring.folders();
    }

    @Override
    public SettingsFile settings() {
        return wiring.settings();
    }

    @Override
    public Path logFile() {
        return wiring.logFile();
    }

    @Override
    public ExecutorService background() {
        return wiring.background();
    }

    @Override
    public LibraryPlaces places() {
        return wiring.places();
    }

    @Override
    public Library library() throws LibraryException, IndexException, InterruptedException {
        return wiring.library();
    }

    @Override
    public PassageIndex index() throws IndexException, InterruptedException {
        return wiring.index();
    }

    @Override
    public Answerer answerer() throws LibraryException, IndexException, InterruptedException {
        return wiring.answerer();
    }

    @Override
    public SessionStore sessions() {
        return wiring.sessions();
    }

    @Override
    public QuestionSuggester questionSuggester() throws LibraryException, IndexException, InterruptedException {
        return wiring.questionSuggester();
    }

    @Override
    public OllamaClient ollama() {
        return wiring.ollama();
    }

    @Override
    public PassageIndex openIndex(LibraryPlace place) throws IndexException, InterruptedException {
        return wiring.openIndex(place);
    }

    @Override
    public Embedder embedder() throws InterruptedException {
        return wiring.embedder();
    }

    @Override
    public void preloadSearch() {
        wiring.preloadSearch();
    }

    @Override
    public Retriever retriever() throws LibraryException, IndexException, InterruptedException {
        return wiring.retriever();
    }

    @Override
    public Answerer answerer(String model) throws LibraryException, IndexException, InterruptedException {
        return wiring.answerer(model);
    }

    @Override
    public TextCheck textCheck() throws LibraryException, IndexException, InterruptedException {
        return wiring.textCheck();
    }

    @Override
    public Optional<Path> sampleNotes() {
        return Optional.of(SAMPLE_NOTES.toAbsolutePath());
    }

    @Override
    public void close() {
        wiring.close();
    }
}
