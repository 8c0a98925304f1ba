package app.footnote.health;

import app.footnote.answer.Answerer;
import app.footnote.answer.check.TextCheck;
import app.footnote.answer.retrieve.Retriever;
import app.footnote.answer.suggest.QuestionSuggester;
import app.footnote.embed.Embedder;
import app.footnote.index.PassageIndex;
import app.footnote.library.Library;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.library.store.LibraryPlace;
import app.footnote.ollama.OllamaClient;
import app.footnote.session.SessionStore;
import app.footnote.settings.AppFolders;
import app.footnote.settings.SettingsFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Services of which only Ollama and the settings are available. */
public record OllamaOnlyServices(AppFolders folders, OllamaClient ollama) implements Services {

    @Override
    public SettingsFile settings() {
        return new SettingsFile(folders.settingsFile());
    }

    @Override
    public Path logFile() {
        return folders.logs().resolve("footnote.log");
    }

    @Override
    public Optional<Path> sampleNotes() {
        return Optional.empty();
    }

    @Override
    public ExecutorService background() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Library library() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LibraryPlaces places() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PassageIndex openIndex(LibraryPlace place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PassageIndex index() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Embedder embedder() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void preloadSearch() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Retriever retriever() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answerer answerer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answerer answerer(String model) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TextCheck textCheck() {
        throw new UnsupportedOperationException();
    }

    @Override
    public QuestionSuggester questionSuggester() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SessionStore sessions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // The test closes the services.
    }
}
