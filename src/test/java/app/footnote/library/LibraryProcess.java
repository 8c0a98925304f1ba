package app.footnote.library;

import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.LuceneIndexFolder;
import app.footnote.library.event.Subscription;
import app.footnote.library.queue.IngestServices;
import app.footnote.messages.FailureWording;
import app.footnote.read.NoteReader;
import app.footnote.read.format.ReadLimits;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that a test kills. It adds a folder to a library, scans it again, waits until the queue is idle, and prints
 * a line for each event. Only the embedder is replaced by a fast one.
 */
final class LibraryProcess {

    static final String COURSE = "Databases";
    static final String DONE = "done";

    private LibraryProcess() {
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path notes = Path.of(arguments[1]);
        LetterEmbedder embedder = new LetterEmbedder();
        NoteReader reader = new NoteReader(embedder::tokens, ReadLimits.standard());
        try (PassageIndex index = LuceneIndexFolder.open(home.resolve("index"), embedder.identity());
                Library library = Library.open(
                        home.resolve("library"),
                        new IngestServices(reader::read, embedder, index, FailureWording::inWords));
                Subscription _ = library.listen(event -> System.out.println(event.getClass().getSimpleName()))) {
            library.add(List.of(notes), library.course(COURSE).id());
            library.refresh();
            library.queue().awaitIdle();
        }
        System.out.println(DONE);
    }
}
