package app.footnote.ui.page;

import app.footnote.embed.Embedder;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.LuceneIndexFolder;
import app.footnote.library.Library;
import app.footnote.library.queue.IngestServices;
import app.footnote.messages.FailureWording;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Note;
import app.footnote.model.Page;
import app.footnote.model.Place;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;
import app.footnote.read.NoteReader;
import app.footnote.read.format.ReadLimits;
import app.footnote.ui.page.open.NoteTextSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A library in a folder that reads real files, for tests that open notes. Questions cannot be answered from it. */
final class ReadingLibrary implements AutoCloseable {

    private final PassageIndex index;
    private final Library library;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    ReadingLibrary(Path folder) throws Exception {
        Embedder embedder = new ConstantEmbedder();
        index = LuceneIndexFolder.open(folder.resolve("index"), embedder.identity());
        NoteReader reader = new NoteReader(embedder::tokens, ReadLimits.standard());
        library = Library.open(folder.resolve("library"),
                new IngestServices(reader::read, embedder, index, FailureWording::inWords));
    }

    Library library() {
        return library;
    }

    ExecutorService background() {
        return background;
    }

    /** Adds a file, waits until it is read, and returns its note. */
    Note add(Path file) throws Exception {
        library.add(List.of(file), library.course("Notes").id());
        library.queue().awaitIdle();
        return note(file);
    }

    Note note(Path file) {
        return library.notes().stream().filter(note -> note.file().equals(file)).findFirst().orElseThrow();
    }

    /** The first match of these words in the note, as a footnote would quote it. */
    Quote quote(Note note, String words) throws Exception {
        List<Page> pages = library.pages(note.id()).orElseThrow();
        Place place = new NoteTextSearch(pages).find(words).getFirst();
        return quote(note, pages.size(), place, pages.get(place.page() - 1));
    }

    static Quote quote(Note note, int pages, Place place, Page page) {
        Source source = new Source(note.id(), note.file(), note.contentHash(), pages, place, List.of());
        return new Quote(source, Quote.fold(page.text().substring(place.start(), place.end())));
    }

    @Override
    public void close() throws IndexException {
        library.close();
        index.close();
        background.close();
    }

    /** Gives all texts the same vector. */
    private static final class ConstantEmbedder implements Embedder {

        @Override
        public EmbeddingIdentity identity() {
            return new EmbeddingIdentity("constant", "0", 1, 2);
        }

        @Override
        public int tokenLimit() {
            return 512;
        }

        @Override
        public int tokens(String text) {
            return text.length() / 4 + 1;
        }

        @Override
        public boolean supports(String language) {
            return true;
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            return texts.stream().map(this::question).toList();
        }

        @Override
        public float[] question(String text) {
            return new float[]{1, 0};
        }

        @Override
        public void close() {
        }
    }
}
