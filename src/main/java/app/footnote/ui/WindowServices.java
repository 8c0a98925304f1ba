package app.footnote.ui;

import app.footnote.answer.Answerer;
import app.footnote.index.IndexException;
import app.footnote.library.Library;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.library.store.LibraryException;
import app.footnote.ollama.OllamaClient;
import app.footnote.session.SessionStore;
import app.footnote.settings.AppFolders;
import app.footnote.settings.SettingsFile;
import app.footnote.ui.setup.ServiceState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * What the window works with. Each part is opened when it is first asked for, which may block, and is closed by who
 * made the services. Safe for use by many threads.
 */
public interface WindowServices {

    AppFolders folders();

    /** What the student chose. */
    SettingsFile settings();

    /** Where everything is logged. */
    Path logFile();

    /** Threads for work that blocks. */
    ExecutorService background();

    /** Where the library is, and the ways to other places. */
    LibraryPlaces places();

    /** The library, with its queue standing until it is told to go on. */
    Library library() throws LibraryException, IndexException, InterruptedException;

    Answerer answerer() throws LibraryException, IndexException, InterruptedException;

    SessionStore sessions();

    /** Ollama, which may be there or not. */
    OllamaClient ollama();

    /** Looks at everything but Ollama and Redis; opens what is not open yet. */
    List<ServiceState> checkUp() throws InterruptedException;

    /** A folder of courses to begin with; empty if the program came without. */
    Optional<Path> sampleNotes();
}
