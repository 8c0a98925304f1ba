package app.footnote.library.queue;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.PageStore;
import app.footnote.library.store.QueueTicket;
import app.footnote.read.ReadOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a long note that is new be found by words before all of it has been read and embedded: first its beginning, then
 * the whole. To library and index these are contents of their own, of which the last takes the place of those before,
 * as that of a changed file does; so a crash between leaves an older content, and the note is read again. What goes
 * wrong here is only logged: it goes wrong again where it is told. Safe for use by many threads.
 */
final class EarlyIndexer {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyIndexer.class);

    /** Fewer passages are embedded in a few seconds. */
    private static final int MANY_PASSAGES = 100;

    private final Catalogue catalogue;
    private final IngestServices tools;
    private final PageStore pages;
    private final IndexCommitter desk;

    EarlyIndexer(Catalogue catalogue, IngestServices tools, PageStore pages, IndexCommitter desk) {
        this.catalogue = catalogue;
        this.tools = tools;
        this.pages = pages;
        this.desk = desk;
    }

    /** Takes in the first pages of a note that nothing can be found of so far, if it is a long one. */
    void beginning(QueueTicket turn) throws InterruptedException, LibraryException {
        Optional<CatalogueEntry> entry = catalogue.entry(turn).filter(known -> !known.indexed());
        if (entry.isPresent() && isWanted(entry.get())) {
            Optional<ReadOutcome.Done> beginning = tools.reader().beginning(turn.note(), entry.get().note().file());
            if (beginning.isPresent()) {
                takeIn(turn, beginning.get(), EarlyContent.BEGINNING);
            }
        }
    }

    /** Takes in all passages of a note before they have vectors, if those will take a while. */
    void words(QueueTicket turn, ReadOutcome.Done done) throws InterruptedException, LibraryException {
        Optional<CatalogueEntry> entry = catalogue.entry(turn)
                .filter(known -> !known.indexed() || EarlyContent.BEGINNING.isThatOf(known.note()));
        if (entry.isPresent() && isWanted(entry.get()) && done.passages().size() > MANY_PASSAGES) {
            takeIn(turn, done, EarlyContent.WORDS);
        }
    }

    private boolean isWanted(CatalogueEntry entry) {
        return !entry.seen().hash().isEmpty() && desk.acceptsEarlyContent();
    }

    private void takeIn(QueueTicket turn, ReadOutcome.Done read, EarlyContent content)
            throws InterruptedException, LibraryException {
        Optional<CatalogueEntry> entry = catalogue.entry(turn);
        if (entry.isEmpty()) {
            return;
        }
        String before = entry.get().note().contentHash();
        String hash = content.hash(entry.get().seen());
        List<EmbeddedPassage> passages = read.passages().stream().map(EmbeddedPassage::withoutVector).toList();
        try {
            pages.write(turn.note(), hash, read.pages());
            desk.commitEarly(turn, hash, passages);
            if (entry.get().indexed()) {
                pages.remove(turn.note(), before);
            }
        } catch (IOException | IndexException e) {
            LOG.warn("Note {} cannot be found before it is embedded", turn.note(), e);
        }
    }
}
