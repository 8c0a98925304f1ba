package app.footnote.health;

import app.footnote.answer.Answerer;
import app.footnote.answer.check.TextCheck;
import app.footnote.answer.retrieve.Retriever;
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
 * The services that the window and the command line share. Each part is opened when it is first asked for, which may
 * block, and all parts are closed with the services. Safe for use by many threads.
 */
public interface Services extends AutoCloseable {

    /** Where Footnote keeps its files. */
    AppFolders folders();

    /** The file to which everything is logged. */
    Path logFile();

    /** What the student has chosen. */
    SettingsFile settings();

    /** The sample notes that come with the program; empty if the program came without them. */
    Optional<Path> sampleNotes();

    /** Threads for work that blocks. */
    ExecutorService background();

    /** Where the library is kept, and the ways to other places. */
    LibraryPlaces places();

    /** The library. Its queue is paused until it is resumed. */
    Library library() throws LibraryException, IndexException, InterruptedException;

    /** The index of the library. */
    PassageIndex index() throws IndexException, InterruptedException;

    /** Opens the index of another place for the same embedder. The caller closes it. */
    PassageIndex openIndex(LibraryPlace place) throws IndexException, InterruptedException;

    /** The embedder that the settings name. Its model is loaded when it is first used. */
    Embedder embedder() throws InterruptedException;

    /** Begins to load what a search needs, and returns at once. */
    void preloadSearch();

    /** Finds passages for questions. */
    Retriever retriever() throws IndexException, InterruptedException;

    /** Answers with the model that the student has chosen, or with quotes. */
    Answerer answerer() throws LibraryException, IndexException, InterruptedException;

    /** Answers with the named model. */
    Answerer answerer(String model) throws LibraryException, IndexException, InterruptedException;

    /** Checks any text against the notes. */
    TextCheck textCheck() throws LibraryException, IndexException, InterruptedException;

    /** The client of the Ollama that the settings name. It has not contacted the server yet. */
    OllamaClient ollama();

    /** The saved sessions. */
    SessionStore sessions();

    @Override
    void close();
}
