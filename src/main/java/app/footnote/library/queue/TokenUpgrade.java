package app.footnote.library.queue;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.PassageEmbedding;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds the vectors of words to notes that an earlier release embedded without them. Works one note after the other
 * while no other note is processed, from the passages in the index: files are not read, and the notes stay ready. Runs
 * in the background after a while, or at once by {@link #run}. What is not done when the library is closed is done the
 * next time. Safe for use by several threads.
 */
public final class TokenUpgrade implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TokenUpgrade.class);

    /** Longer than most runs of the command line, which should not wait for the model. */
    private static final Duration START_DELAY = Duration.ofSeconds(20);

    private final IngestServices services;
    private final IndexCommitter committer;
    private final IngestQueue queue;
    private final Duration startDelay;
    private final Thread thread = Thread.ofPlatform().daemon().name("token-upgrade").unstarted(this::runLater);
    private final ReentrantLock oneNote = new ReentrantLock();

    TokenUpgrade(IngestServices services, IndexCommitter committer, IngestQueue queue) {
        this(services, committer, queue, START_DELAY);
    }

    TokenUpgrade(IngestServices services, IndexCommitter committer, IngestQueue queue, Duration startDelay) {
        this.services = services;
        this.committer = committer;
        this.queue = queue;
        this.startDelay = startDelay;
    }

    /** Starts in a while; does nothing if it was started before, or if the embedder provides no vectors of words. */
    synchronized void start() {
        if (thread.getState() == Thread.State.NEW && services.embedder().providesTokens()) {
            thread.start();
        }
    }

    private void runLater() {
        try {
            Thread.sleep(startDelay);
            run(note -> LOG.debug("Added vectors of words to note {}", note));
        } catch (InterruptedException closed) {
            LOG.debug("Vectors of words are added when the library is open again");
        } catch (EmbedException | IndexException e) {
            LOG.warn("Vectors of words could not be added to notes", e);
        }
    }

    /** The notes that lack the vectors; none if the embedder does not provide them. */
    public Set<NoteId> pending() throws IndexException {
        return services.embedder().providesTokens() ? index().withoutTokens() : Set.of();
    }

    /**
     * Adds the vectors to all notes that lack them. Blocks until that is done.
     *
     * @param progress receives each note when its vectors are stored
     */
    public void run(Consumer<NoteId> progress) throws EmbedException, IndexException, InterruptedException {
        for (NoteId note : pending()) {
            upgrade(note);
            progress.accept(note);
        }
    }

    /** Does nothing if the note has its vectors already or has been removed. */
    private void upgrade(NoteId note) throws EmbedException, IndexException, InterruptedException {
        oneNote.lockInterruptibly();
        try {
            StoredNote stored = StoredNote.byNote(index().stored()).get(note);
            if (stored != null && pending().contains(note)) {
                committer.addTokens(stored, embedded(index().passages(note)));
            }
        } finally {
            oneNote.unlock();
        }
    }

    private PassageIndex index() {
        return services.index();
    }

    private List<EmbeddedPassage> embedded(List<EmbeddedPassage> passages)
            throws EmbedException, InterruptedException {
        List<EmbeddedPassage> all = new ArrayList<>(passages.size());
        while (all.size() < passages.size()) {
            queue.awaitNoWork();
            int from = all.size();
            int to = Math.min(passages.size(), from + services.embedder().passagesAtOnce());
            all.addAll(withTokens(passages.subList(from, to), services.embedder()));
        }
        return all;
    }

    /** Vectors stay as they are; passages without one, whose language the embedder does not support, stay so. */
    private static List<EmbeddedPassage> withTokens(List<EmbeddedPassage> passages, Embedder embedder)
            throws EmbedException, InterruptedException {
        List<Passage> lacking = passages.stream()
                .filter(TokenUpgrade::lacksTokens)
                .map(EmbeddedPassage::passage)
                .toList();
        List<PassageEmbedding> embeddings = new ArrayList<>(embedder.embed(lacking));
        List<EmbeddedPassage> complete = new ArrayList<>(passages.size());
        for (EmbeddedPassage passage : passages) {
            complete.add(lacksTokens(passage)
                    ? new EmbeddedPassage(passage.passage(), passage.vector(), embeddings.removeFirst().tokens())
                    : passage);
        }
        return complete;
    }

    private static boolean lacksTokens(EmbeddedPassage passage) {
        return passage.vector().isPresent() && passage.tokens().isEmpty();
    }

    /** Stops soon. Does not wait. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
