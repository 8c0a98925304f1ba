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

/**
 * What the commands work with. Each part is made when it is first asked for, so that a command waits for nothing that
 * it does not need, and all parts are closed with the house.
 */
public interface Services extends AutoCloseable {

    AppFolders folders();

    /** Where everything is logged. */
    Path logFile();

    /** The library, with its queue standing until it is told to go on. */
    Library library() throws LibraryException, IndexException, InterruptedException;

    /** Where the library is, and the ways to other places. */
    LibraryPlaces places();

    /** Opens the index of another place, for the same embedder; its caller closes it. */
    PassageIndex openIndex(LibraryPlace place) throws IndexException, InterruptedException;

    PassageIndex index() throws IndexException, InterruptedException;

    /** The embedder that the settings name; its model is loaded when it is first used. */
    Embedder embedder() throws InterruptedException;

    /** Lets what a search needs be loaded while the caller goes on; the search waits for the rest of it. */
    void expectSearch();

    Retriever retriever() throws IndexException, InterruptedException;

    /** Answers with the model that the student has chosen, or with quotes. */
    Answerer answerer() throws LibraryException, IndexException, InterruptedException;

    /** The same with another model. */
    Answerer answerer(String model) throws LibraryException, IndexException, InterruptedException;

    /** Holds any text against the notes. */
    TextCheck textCheck() throws LibraryException, IndexException, InterruptedException;

    /** The Ollama that the settings name; nothing is asked of it yet. */
    OllamaClient ollama();

    SettingsFile settings();

    SessionStore sessions();

    @Override
    void close();
}
