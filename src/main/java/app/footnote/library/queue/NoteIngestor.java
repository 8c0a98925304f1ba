package app.footnote.library.queue;

import app.footnote.embed.EmbedException;
import app.footnote.embed.PassageVectors;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.FileFingerprint;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.PageStore;
import app.footnote.library.store.QueueTicket;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.model.Passage;
import app.footnote.model.failure.Failure;
import app.footnote.read.ReadOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one note: its file is read, its passages are embedded, its pages are kept, its passages go into the index,
 * and then, not before, it is ready. Each step asks whether the note's ticket still holds and can be done again, so the
 * way may be broken off anywhere and gone again from its beginning. Safe for use by many threads.
 */
public final class NoteIngestor implements IngestQueue.Work {

    private static final Logger LOG = LoggerFactory.getLogger(NoteIngestor.class);

    /** How often a file may change under the reader's eyes. */
    private static final int LOOKS = 3;

    /** So many notes in a row that cannot be embedded or indexed tell of a trouble that is not the notes' own. */
    private static final int FAILURES_IN_A_ROW = 3;

    /** How long to wait before a server that is away is tried again. */
    private static final Duration WHILE_AWAY = Duration.ofMillis(500);

    private final Catalogue catalogue;
    private final IngestServices tools;
    private final PageStore pages;
    private final IndexCommitter desk;
    private final EarlyIndexer early;
    private final AtomicInteger failuresInARow = new AtomicInteger();

    public NoteIngestor(Catalogue catalogue, IngestServices tools, PageStore pages, IndexCommitter desk) {
        this.catalogue = catalogue;
        this.tools = tools;
        this.pages = pages;
        this.desk = desk;
        this.early = new EarlyIndexer(catalogue, tools, pages, desk);
    }

    @Override
    public void on(QueueTicket turn, IngestQueue.Gate gate) throws InterruptedException, LibraryException {
        Optional<CatalogueEntry> entry = catalogue.begin(turn);
        if (entry.isEmpty()) {
            return;
        }
        Note note = entry.get().note();
        try {
            if (!note.kind().isDrawn() && desk.adoptResult(turn)) {
                return;
            }
            early.beginning(turn);
            switch (read(turn, entry.get())) {
                case ReadOutcome.Failed(Failure failure) -> fail(turn, failure);
                case ReadOutcome.Done done when isEmbeddedAlready(turn, done) ->
                        LOG.debug("Nothing is left to be done");
                case ReadOutcome.Done done -> {
                    early.words(turn, done);
                    finish(turn, done, embed(turn, done, gate));
                }
            }
            failuresInARow.set(0);
        } catch (EmbedException e) {
            failToEmbed(turn, note, e);
        } catch (IndexException e) {
            failLikeOthers(turn, IngestFailures.index(note, e), e);
        } catch (IOException e) {
            failLikeOthers(turn, IngestFailures.pages(note, e), e);
        } catch (RuntimeException | Error e) {
            LOG.error("A fault in Footnote kept note {} from being read", note.id(), e);
            fail(turn, IngestFailures.internal(note, e));
        }
    }

    private ReadOutcome read(QueueTicket turn, CatalogueEntry entry) throws InterruptedException, LibraryException {
        Note note = entry.note();
        FileFingerprint seen = entry.seen();
        if (!note.isHere()) {
            return new ReadOutcome.Failed(IngestFailures.onOtherComputer(note));
        }
        try {
            for (int look = 0; look < LOOKS; look++) {
                if (!seen.isSurelyContentOf(note.file())) {
                    seen = FileFingerprint.take(note.file());
                }
                ReadOutcome reading = tools.reader().read(note.id(), note.file(), (page, of) -> show(turn, page, of));
                if (seen.hasSizeAndTimeOf(note.file())) {
                    FileFingerprint read = seen;
                    catalogue.update(turn, known -> known.seen(read));
                    return reading;
                }
            }
            return new ReadOutcome.Failed(IngestFailures.changing(note));
        } catch (IOException e) {
            return new ReadOutcome.Failed(IngestFailures.unreadable(note, e));
        }
    }

    private void show(QueueTicket turn, int page, int pages) {
        catalogue.showProgress(turn, new NoteState.Reading(page, pages));
    }

    /** Another computer has put the passages there, but from there come no pages on which words could be marked. */
    private boolean isEmbeddedAlready(QueueTicket turn, ReadOutcome.Done done)
            throws IndexException, LibraryException, IOException {
        Optional<CatalogueEntry> current = catalogue.entry(turn);
        if (current.isEmpty() || desk.sharedResult(turn).isEmpty()) {
            return false;
        }
        pages.write(turn.note(), current.get().seen().hash(), done.pages());
        return desk.adoptResult(turn);
    }

    private List<EmbeddedPassage> embed(QueueTicket turn, ReadOutcome.Done done, IngestQueue.Gate gate)
            throws EmbedException, InterruptedException {
        List<Passage> passages = done.passages();
        List<EmbeddedPassage> embedded = new ArrayList<>(passages.size());
        while (embedded.size() < passages.size()) {
            int from = embedded.size();
            catalogue.showProgress(turn, new NoteState.Embedding(from, passages.size()));
            gate.pass();
            int to = Math.min(passages.size(), from + tools.embedder().passagesAtOnce());
            embedded.addAll(slice(passages.subList(from, to), done.language()));
        }
        catalogue.showProgress(turn, new NoteState.Embedding(passages.size(), passages.size()));
        return embedded;
    }

    private List<EmbeddedPassage> slice(List<Passage> passages, String mainLanguage)
            throws EmbedException, InterruptedException {
        List<Optional<float[]>> vectors = PassageVectors.of(tools.embedder(), passages, mainLanguage);
        return IntStream.range(0, passages.size())
                .mapToObj(i -> new EmbeddedPassage(passages.get(i), vectors.get(i)))
                .toList();
    }

    private void finish(QueueTicket turn, ReadOutcome.Done done, List<EmbeddedPassage> passages)
            throws IndexException, LibraryException, IOException, InterruptedException {
        Optional<CatalogueEntry> current = catalogue.entry(turn);
        if (current.isEmpty()) {
            return;
        }
        String before = current.get().note().contentHash();
        String now = current.get().seen().hash();
        pages.write(turn.note(), now, done.pages());
        commit(
                turn, passages,
                new NoteState.Ready(passages.size(), done.pages().size(), done.pagesWithoutText()));
        if (!before.equals(now) && catalogue.isCurrent(turn)) {
            pages.remove(turn.note(), before);
        }
    }

    /** While the server that keeps the index is away, the note waits with its vectors: it has not failed. */
    private void commit(QueueTicket turn, List<EmbeddedPassage> passages, NoteState.Ready ready)
            throws IndexException, LibraryException, IOException, InterruptedException {
        while (true) {
            awaitServer(turn);
            try {
                desk.commit(turn, passages, ready);
                return;
            } catch (IndexException e) {
                if (e.kind() != IndexException.Kind.UNREACHABLE) {
                    throw e;
                }
                LOG.warn("Note {} waits, because the index is away", turn.note(), e);
                catalogue.showProgress(turn, new NoteState.Waiting());
                Thread.sleep(WHILE_AWAY);
            }
        }
    }

    /** Who tries to write while the server is known to be away holds up all others for as long as that takes. */
    private void awaitServer(QueueTicket turn) throws InterruptedException {
        while (tools.index().outage().filter(trouble -> trouble.kind() == IndexException.Kind.UNREACHABLE)
                .isPresent()) {
            catalogue.showProgress(turn, new NoteState.Waiting());
            Thread.sleep(WHILE_AWAY);
        }
    }

    private void fail(QueueTicket turn, Failure failure) throws LibraryException {
        LOG.info("Note {} failed: {}", turn.note(), failure.kind());
        catalogue.update(turn,
                entry -> entry.failed(entry.indexed() ? IngestFailures.keepingEarlierPassages(failure) : failure));
    }

    /** Where no note can be embedded, all of them wait: not one has failed. */
    private void failToEmbed(QueueTicket turn, Note note, EmbedException cause) throws LibraryException {
        if (cause.trouble() == EmbedException.Trouble.UNAVAILABLE) {
            catalogue.showProgress(turn, new NoteState.Waiting());
            throw new LibraryException(cause.failure(), cause);
        }
        failLikeOthers(turn, IngestFailures.embedding(note, cause), cause);
    }

    private void failLikeOthers(QueueTicket turn, Failure failure, Exception cause) throws LibraryException {
        LOG.warn("Note {} failed", turn.note(), cause);
        fail(turn, failure);
        if (failuresInARow.incrementAndGet() >= FAILURES_IN_A_ROW) {
            failuresInARow.set(0);
            throw new LibraryException(failure, cause);
        }
    }
}
