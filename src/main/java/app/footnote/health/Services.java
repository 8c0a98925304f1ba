package app.footnote.health;

import app.footnote.answer.Answerer;
import app.footnote.answer.check.TextCheck;
import app.footnote.answer.retrieve.Retriever;
import app.footnote.answer.suggest.QuestionSuggester;
import app.footnote.embed.Embedder;
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

/**
 * The services that the window and the command line share. Each service is opened when it is first needed, which may
 * block. Closing this object closes all services. Safe for use by several threads.
 */
public interface Services extends AutoCloseable {

    /** The folders for Footnote's files. */
    AppFolders folders();

    /** The log file. */
    Path logFile();

    /** The settings. */
    SettingsFile settings();

    /** The folder with the sample notes; empty if the program does not include them. */
    Optional<Path> sampleNotes();

    /** Threads for tasks that block. */
    ExecutorService background();

    /** The place of the library, and the means to move it to another place. */
    LibraryPlaces places();

    /** The library. Its queue is paused at first. */
    Library library() throws LibraryException, IndexException, InterruptedException;

    /** The index of the library. */
    PassageIndex index() throws IndexException, InterruptedException;

    /** Opens the index of another place for the same embedder. The caller closes it. */
    PassageIndex openIndex(LibraryPlace place) throws IndexException, InterruptedException;

    /** The embedder in the settings. Its model is loaded when it is first used. */
    Embedder embedder() throws InterruptedException;

    /** Starts to load the parts that a search needs, and returns immediately. */
    void preloadSearch();

    /** Finds passages for questions. */
    Retriever retriever() throws LibraryException, IndexException, InterruptedException;

    /** Answers with the model in the settings, or with quotes. */
    Answerer answerer() throws LibraryException, IndexException, InterruptedException;

    /** Answers with the named model. */
    Answerer answerer(String model) throws LibraryException, IndexException, InterruptedException;

    /** Checks texts against the notes. */
    TextCheck textCheck() throws LibraryException, IndexException, InterruptedException;

    /** Suggests questions that the notes answer. */
    QuestionSuggester questionSuggester() throws LibraryException, IndexException, InterruptedException;

    /** The client for the Ollama server in the settings. It contacts the server when it is first used. */
    OllamaClient ollama();

    /** The saved sessions. */
    SessionStore sessions();

    @Override
    void close();
}
