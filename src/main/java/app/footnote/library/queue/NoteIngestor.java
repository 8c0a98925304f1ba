package app.footnote.library.queue;

import app.footnote.embed.EmbedException;
import app.footnote.embed.PassageEmbedding;
import app.footnote.embed.PassageVectors;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.EncodingChoices;
import app.footnote.library.store.FileFingerprint;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.PageStore;
import app.footnote.library.store.QueueTicket;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.model.Passage;
import app.footnote.model.failure.Failure;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadProgress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes a note: reads its file, embeds its passages, saves its pages, adds its passages to the index, and then
 * makes the note ready. Each step checks that the note's ticket is still valid and can be repeated. The work can
 * therefore be stopped at any point and started again from the beginning. Safe for use by several threads.
 */
final class NoteIngestor implements IngestQueue.NoteTask {

    private static final Logger LOG = LoggerFactory.getLogger(NoteIngestor.class);

    /** How often a file is read that changes in the meantime. */
    private static final int MAX_READS = 3;

    /** After this many notes in a row that cannot be embedded or indexed, the notes are not the cause. */
    private static final int MAX_FAILURES_IN_A_ROW = 3;

    /** The interval of attempts to write to a server that is unreachable. */
    private static final Duration RETRY_INTERVAL = Duration.ofMillis(500);

    private final Catalogue catalogue;
    private final IngestServices services;
    private final PageStore pages;
    private final EncodingChoices encodings;
    private final IndexCommitter committer;
    private final EarlyIndexer earlyIndexer;
    private final AtomicInteger failuresInARow = new AtomicInteger();

    NoteIngestor(
            Catalogue catalogue, IngestServices services, PageStore pages, EncodingChoices encodings,
            IndexCommitter committer) {
        this.catalogue = catalogue;
        this.services = services;
        this.pages = pages;
        this.encodings = encodings;
        this.committer = committer;
        this.earlyIndexer = new EarlyIndexer(catalogue, services, pages, committer);
    }

    @Override
    public void process(QueueTicket ticket, IngestQueue.PauseGate pauses)
            throws InterruptedException, LibraryException {
        Optional<CatalogueEntry> entry = catalogue.begin(ticket);
        if (entry.isEmpty()) {
            return;
        }
        Note note = entry.get().note();
        try {
            boolean isDetected = encodings.of(note.id()).isEmpty();
            if (!note.kind().isDrawn() && isDetected && committer.adoptResult(ticket)) {
                return;
            }
            earlyIndexer.indexBeginning(ticket);
            switch (read(ticket, entry.get())) {
                case ReadOutcome.Failed(Failure failure) -> fail(ticket, failure);
                case ReadOutcome.Done done when isDetected && isEmbeddedAlready(ticket, done) ->
                        LOG.debug("Another computer has embedded note {}", note.id());
                case ReadOutcome.Done done -> {
                    earlyIndexer.indexWords(ticket, done);
                    finish(ticket, done, embed(ticket, done, pauses));
                }
            }
            failuresInARow.set(0);
        } catch (EmbedException e) {
            failToEmbed(ticket, note, e);
        } catch (IndexException e) {
            failAndCount(ticket, IngestFailures.index(note, e), e);
        } catch (IOException e) {
            failAndCount(ticket, IngestFailures.pages(note, e), e);
        } catch (RuntimeException | Error e) {
            LOG.error("Note {} could not be read because of an internal error", note.id(), e);
            fail(ticket, IngestFailures.internal(note, e));
        }
    }

    private ReadOutcome read(QueueTicket ticket, CatalogueEntry entry) throws InterruptedException, LibraryException {
        Note note = entry.note();
        FileFingerprint fingerprint = entry.seen();
        if (!note.isHere()) {
            return new ReadOutcome.Failed(IngestFailures.onOtherComputer(note));
        }
        try {
            for (int attempt = 0; attempt < MAX_READS; attempt++) {
                if (!fingerprint.isSurelyContentOf(note.file())) {
                    fingerprint = FileFingerprint.take(note.file());
                }
                ReadOutcome outcome = read(ticket, note);
                if (fingerprint.hasSizeAndTimeOf(note.file())) {
                    FileFingerprint read = fingerprint;
                    catalogue.update(ticket, known -> known.seen(read));
                    return outcome;
                }
            }
            return new ReadOutcome.Failed(IngestFailures.changing(note));
        } catch (IOException e) {
            return new ReadOutcome.Failed(IngestFailures.unreadable(note, e));
        }
    }

    private ReadOutcome read(QueueTicket ticket, Note note) throws InterruptedException {
        ReadProgress progress = (page, of) -> show(ticket, page, of);
        Optional<Charset> chosen = encodings.of(note.id());
        return chosen.isPresent()
                ? services.reader().readAs(chosen.get(), note.id(), note.file(), progress)
                : services.reader().read(note.id(), note.file(), progress);
    }

    private void show(QueueTicket ticket, int page, int pageCount) {
        catalogue.showProgress(ticket, new NoteState.Reading(page, pageCount));
    }

    /**
     * Whether another computer has put the passages into the index. The file is read here nevertheless, because pages
     * from another computer have no character positions.
     */
    private boolean isEmbeddedAlready(QueueTicket ticket, ReadOutcome.Done done)
            throws IndexException, LibraryException, IOException {
        Optional<CatalogueEntry> current = catalogue.entry(ticket);
        if (current.isEmpty() || committer.sharedResult(ticket).isEmpty()) {
            return false;
        }
        pages.write(ticket.note(), current.get().seen().hash(), done.pages());
        return committer.adoptResult(ticket);
    }

    private List<EmbeddedPassage> embed(QueueTicket ticket, ReadOutcome.Done done, IngestQueue.PauseGate pauses)
            throws EmbedException, InterruptedException {
        List<Passage> passages = done.passages();
        List<EmbeddedPassage> embedded = new ArrayList<>(passages.size());
        while (embedded.size() < passages.size()) {
            int from = embedded.size();
            catalogue.showProgress(ticket, new NoteState.Embedding(from, passages.size()));
            pauses.await();
            int to = Math.min(passages.size(), from + services.embedder().passagesAtOnce());
            embedded.addAll(embed(passages.subList(from, to), done.language()));
        }
        catalogue.showProgress(ticket, new NoteState.Embedding(passages.size(), passages.size()));
        return embedded;
    }

    private List<EmbeddedPassage> embed(List<Passage> passages, String mainLanguage)
            throws EmbedException, InterruptedException {
        List<Optional<PassageEmbedding>> vectors = PassageVectors.of(services.embedder(), passages, mainLanguage);
        return IntStream.range(0, passages.size())
                .mapToObj(i -> new EmbeddedPassage(
                        passages.get(i),
                        vectors.get(i).map(PassageEmbedding::vector),
                        vectors.get(i).flatMap(PassageEmbedding::tokens)))
                .toList();
    }

    private void finish(QueueTicket ticket, ReadOutcome.Done done, List<EmbeddedPassage> passages)
            throws IndexException, LibraryException, IOException, InterruptedException {
        Optional<CatalogueEntry> current = catalogue.entry(ticket);
        if (current.isEmpty()) {
            return;
        }
        String earlierHash = current.get().note().contentHash();
        String hash = current.get().seen().hash();
        pages.write(ticket.note(), hash, done.pages());
        commit(
                ticket, passages,
                new NoteState.Ready(passages.size(), done.pages().size(), done.unread(), done.labels()));
        if (!earlierHash.equals(hash) && catalogue.isCurrent(ticket)) {
            pages.remove(ticket.note(), earlierHash);
        }
    }

    /** While the server of the index is unreachable, the note waits and its vectors stay in memory. */
    private void commit(QueueTicket ticket, List<EmbeddedPassage> passages, NoteState.Ready ready)
            throws IndexException, LibraryException, IOException, InterruptedException {
        while (true) {
            awaitServer(ticket);
            try {
                committer.commit(ticket, passages, ready);
                return;
            } catch (IndexException e) {
                if (e.kind() != IndexException.Kind.UNREACHABLE) {
                    throw e;
                }
                LOG.warn("Note {} waits, because the index is unreachable", ticket.note(), e);
                catalogue.showProgress(ticket, new NoteState.Waiting());
                Thread.sleep(RETRY_INTERVAL);
            }
        }
    }

    /** Waits until the server is reachable. A write to an unreachable server would delay all other writes. */
    private void awaitServer(QueueTicket ticket) throws InterruptedException {
        while (isServerUnreachable()) {
            catalogue.showProgress(ticket, new NoteState.Waiting());
            Thread.sleep(RETRY_INTERVAL);
        }
    }

    private boolean isServerUnreachable() {
        return services.index()
                .outage()
                .filter(outage -> outage.kind() == IndexException.Kind.UNREACHABLE)
                .isPresent();
    }

    private void fail(QueueTicket ticket, Failure failure) throws LibraryException {
        LOG.info("Note {} failed: {}", ticket.note(), failure.kind());
        catalogue.update(ticket,
                entry -> entry.failed(entry.indexed() ? IngestFailures.keepingEarlierPassages(failure) : failure));
    }

    /** Pauses the queue if no note can be embedded. All notes then wait, and none has failed. */
    private void failToEmbed(QueueTicket ticket, Note note, EmbedException cause) throws LibraryException {
        if (cause.trouble() == EmbedException.Trouble.UNAVAILABLE) {
            catalogue.showProgress(ticket, new NoteState.Waiting());
            throw new LibraryException(cause.failure(), cause);
        }
        failAndCount(ticket, IngestFailures.embedding(note, cause), cause);
    }

    /** @throws LibraryException if so many notes have failed in a row that the queue is to be paused */
    private void failAndCount(QueueTicket ticket, Failure failure, Exception cause) throws LibraryException {
        LOG.warn("Note {} failed", ticket.note(), cause);
        fail(ticket, failure);
        if (failuresInARow.incrementAndGet() >= MAX_FAILURES_IN_A_ROW) {
            failuresInARow.set(0);
            throw new LibraryException(failure, cause);
        }
    }
}
