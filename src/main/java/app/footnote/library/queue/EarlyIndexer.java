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
 * Makes long new notes searchable by keywords before they are read and embedded completely: first the first pages, then
 * all pages. Each of these replaces the one before like the content of a changed file. After a crash the index has an
 * earlier content, and the note is processed again. Failures are only logged, because the complete processing of the
 * note reports them. Safe for use by several threads.
 */
final class EarlyIndexer {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyIndexer.class);

    /** This many passages are embedded within a few seconds. */
    private static final int MANY_PASSAGES = 100;

    private final Catalogue catalogue;
    private final IngestServices services;
    private final PageStore pages;
    private final IndexCommitter committer;

    EarlyIndexer(Catalogue catalogue, IngestServices services, PageStore pages, IndexCommitter committer) {
        this.catalogue = catalogue;
        this.services = services;
        this.pages = pages;
        this.committer = committer;
    }

    /** Indexes the first pages of a note if it is long and the index has nothing of it. */
    void indexBeginning(QueueTicket ticket) throws InterruptedException, LibraryException {
        Optional<CatalogueEntry> entry = catalogue.entry(ticket).filter(known -> !known.indexed());
        if (entry.isPresent() && isIndexedEarly(entry.get())) {
            Optional<ReadOutcome.Done> beginning =
                    services.reader().beginning(ticket.note(), entry.get().note().file());
            if (beginning.isPresent()) {
                index(ticket, beginning.get(), EarlyContent.BEGINNING);
            }
        }
    }

    /** Indexes all passages of a note without vectors if there are many of them. */
    void indexWords(QueueTicket ticket, ReadOutcome.Done done) throws InterruptedException, LibraryException {
        Optional<CatalogueEntry> entry = catalogue.entry(ticket)
                .filter(known -> !known.indexed() || EarlyContent.BEGINNING.isContentOf(known.note()));
        if (entry.isPresent() && isIndexedEarly(entry.get()) && done.passages().size() > MANY_PASSAGES) {
            index(ticket, done, EarlyContent.WORDS);
        }
    }

    private boolean isIndexedEarly(CatalogueEntry entry) {
        return !entry.seen().hash().isEmpty() && committer.acceptsEarlyContent();
    }

    private void index(QueueTicket ticket, ReadOutcome.Done read, EarlyContent content)
            throws InterruptedException, LibraryException {
        Optional<CatalogueEntry> entry = catalogue.entry(ticket);
        if (entry.isEmpty()) {
            return;
        }
        String earlierHash = entry.get().note().contentHash();
        String hash = content.hash(entry.get().seen());
        List<EmbeddedPassage> passages = read.passages().stream().map(EmbeddedPassage::withoutVector).toList();
        try {
            pages.write(ticket.note(), hash, read.pages());
            committer.commitEarly(ticket, hash, passages);
            if (entry.get().indexed()) {
                pages.remove(ticket.note(), earlierHash);
            }
        } catch (IOException | IndexException e) {
            LOG.warn("Note {} cannot be searched before it is embedded", ticket.note(), e);
        }
    }
}
