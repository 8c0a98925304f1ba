package app.footnote.wiring;

import app.footnote.answer.Answerer;
import app.footnote.answer.NoteContents;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.check.AnswerChecker;
import app.footnote.answer.check.TextCheck;
import app.footnote.answer.ollama.OllamaLanguageModels;
import app.footnote.answer.passage.AnswerSearch;
import app.footnote.answer.retrieve.Retriever;
import app.footnote.answer.suggest.QuestionSuggester;
import app.footnote.answer.write.AnswerSteps;
import app.footnote.answer.write.ModelAnswerer;
import app.footnote.embed.EmbedException;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.library.Library;
import app.footnote.library.store.LibraryException;
import app.footnote.settings.SettingsFile;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What finds passages, answers questions and checks texts. Safe for use by several threads. */
final class AnsweringParts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringParts.class);

    private final OpenLibrary library;
    private final IndexingParts indexing;
    private final LazyPart<OllamaProvider> ollama;
    private final LazyPart<ExecutorService> threads = new LazyPart<>(
            () -> Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("answer-", 1).factory()),
            AnsweringParts::stop);
    private @Nullable LibraryAnswerer current;
    private @Nullable LibraryRetriever retriever;

    /** The answerer for one library, which may be closed and opened at another place. */
    private record LibraryAnswerer(Library library, Answerer answerer) {
    }

    /** The retriever of one library, which knows its names. */
    private record LibraryRetriever(Library library, Retriever retriever) {
    }

    AnsweringParts(OpenLibrary library, IndexingParts indexing, LazyPart<OllamaProvider> ollama) {
        this.library = library;
        this.indexing = indexing;
        this.ollama = ollama;
    }

    /**
     * Loads the built-in model in the background, if the settings name it. Loading takes as long as opening the
     * library. A failure shows up in the search itself.
     */
    void preload(SettingsFile settings) {
        OnDemandEmbedder model = indexing.builtIn();
        threads.get().execute(() -> {
            try {
                if (settings.loadOrDefaults().embedding().isBuiltIn()) {
                    model.load();
                }
            } catch (EmbedException e) {
                LOG.debug("The embedding model was not loaded ahead of a search", e);
            }
        });
    }

    /** Searches the library that is open now. */
    synchronized Retriever retriever() throws LibraryException, IndexException, InterruptedException {
        Library opened = library.library();
        LibraryRetriever known = retriever;
        if (known == null || known.library() != opened) {
            PassageIndex index = library.index();
            known = new LibraryRetriever(
                    opened, new Retriever(indexing.embedder(), index, new LibraryNoteNames(opened, index)));
            retriever = known;
        }
        return known.retriever();
    }

    /** Answers with the model that the settings name. The answerer keeps what it has learnt about its model. */
    Answerer answerer() throws LibraryException, IndexException, InterruptedException {
        Library opened = library.library();
        synchronized (this) {
            LibraryAnswerer known = current;
            if (known == null || known.library() != opened) {
                known = new LibraryAnswerer(opened, answerer(ollama.get().languageModels()));
                current = known;
            }
            return known.answerer();
        }
    }

    /** Answers with the named model. */
    Answerer answerer(String model) throws LibraryException, IndexException, InterruptedException {
        return answerer(ollama.get().languageModels().with(model));
    }

    TextCheck textCheck() throws LibraryException, IndexException, InterruptedException {
        return new TextCheck(retriever(), checker());
    }

    QuestionSuggester questionSuggester() throws LibraryException, IndexException, InterruptedException {
        return new QuestionSuggester(
                new LibraryNoteContents(library.library(), library.index()), new LibraryNoteLookup(library.library()));
    }

    private Answerer answerer(OllamaLanguageModels models)
            throws LibraryException, IndexException, InterruptedException {
        NoteLookup notes = new LibraryNoteLookup(library.library());
        NoteContents contents = new LibraryNoteContents(library.library(), library.index());
        QuotedAnswers quoted = new QuotedAnswers(indexing.builtIn(), notes, contents, retriever());
        AnswerSteps steps = new AnswerSteps(
                new AnswerSearch(retriever(), notes), models, checker(), quoted.writer(),
                () -> ollama.get().writesUncovered());
        return new ModelAnswerer(steps, threads.get());
    }

    /** Comparisons are fitted to the built-in model, so they use it whatever embeds the passages. */
    private AnswerChecker checker() throws LibraryException, IndexException, InterruptedException {
        return new AnswerChecker(indexing.builtIn(), new LibraryNoteLookup(library.library()));
    }

    /** A model may write for minutes: what it has written is kept, and the rest is not waited for. */
    private static void stop(ExecutorService answers) {
        answers.shutdownNow();
        answers.close();
    }

    @Override
    public void close() {
        threads.close();
    }
}
