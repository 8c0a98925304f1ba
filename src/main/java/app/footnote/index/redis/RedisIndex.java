package app.footnote.index.redis;

import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.IndexQuery;
import app.footnote.index.MissingWord;
import app.footnote.index.NoteDescription;
import app.footnote.index.PassageIndex;
import app.footnote.index.SharedNoteStore;
import app.footnote.index.StoredNote;
import app.footnote.index.VectorDimension;
import app.footnote.index.lucene.Lexicon;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.redis.follow.LibraryFollower;
import app.footnote.index.redis.follow.LibraryPoller;
import app.footnote.index.redis.search.SharedLibrarySearch;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.Generation;
import app.footnote.index.redis.store.LibraryInitializer;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.LibraryLabel;
import app.footnote.index.redis.store.NoteContent;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/**
 * Stores passages in Redis, so that several computers can share them. Vectors are compared there; words are searched in
 * a lexicon on this computer, which follows the changes of all computers within about a second. While the server is
 * unreachable, words can still be searched, and a query with a vector fails with
 * {@link IndexException.Kind#VECTORS_UNREACHABLE}. Safe for use by several threads; an interrupt of the caller does not
 * affect a write that has started.
 */
final class RedisIndex implements PassageIndex {

    private final EmbeddingIdentity embedding;
    private final RedisCalls calls;
    private final LibraryKeys keys;
    private final LibraryFollower follower;
    private final SharedLibrarySearch search;
    private final LibraryInitializer initializer;
    private final ChangeWriter writer;
    private final RedisNoteStore notes;
    private final LibraryPoller poller;

    private RedisIndex(
            RedisCalls calls, LibraryKeys keys, EmbeddingIdentity embedding, LibraryFollower follower,
            ExecutorService threads) {
        this.embedding = embedding;
        this.calls = calls;
        this.keys = keys;
        this.follower = follower;
        this.search = new SharedLibrarySearch(calls, keys, follower, Generation.tag(embedding), threads);
        this.initializer = new LibraryInitializer(calls, keys, embedding);
        this.writer = new ChangeWriter(calls, keys, follower, initializer);
        this.notes = new RedisNoteStore(calls, keys, follower, writer, this::replace);
        this.poller = new LibraryPoller(this::refresh, threads);
    }

    private static RedisCalls calls(RedisLibrary library) {
        return new RedisCalls(library.redis(), library.host(), RedisCalls.SHORT_RETRY_TIME);
    }

    /**
     * Opens a library; creates it if there is none. If the server does not answer, but this computer has used the
     * library before, words can be searched until it does.
     *
     * @param embedding the embedding whose vectors the library has; if it has vectors of another one, this fails with
     * {@link IndexException.Kind#OTHER_EMBEDDING}
     * @param lexicon the folder for the words of the library; no other program may have it open
     * @param threads starts a virtual thread for each task; must stay open as long as the index
     */
    static RedisIndex open(
            RedisLibrary library, EmbeddingIdentity embedding, Path lexicon, ExecutorService threads)
            throws IndexException {
        RedisCalls calls = calls(library);
        LibraryKeys keys = LibraryKeys.of(library.name());
        LibraryFollower follower = new LibraryFollower(calls, keys, Lexicon.open(lexicon, embedding));
        RedisIndex index = new RedisIndex(calls, keys, embedding, follower, threads);
        try {
            index.start();
            return index;
        } catch (IndexException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** The embedding that made the vectors of a library; empty if there is no library. */
    static Optional<EmbeddingIdentity> embeddingIn(RedisLibrary library) throws IndexException {
        return new LibraryLabel(calls(library), LibraryKeys.of(library.name())).embedding();
    }

    /**
     * Changes the embedding of a library for all computers that share it; its notes are {@link #outdated} until they
     * are replaced.
     */
    static void changeEmbedding(RedisLibrary library, EmbeddingIdentity embedding) throws IndexException {
        new LibraryLabel(calls(library), LibraryKeys.of(library.name())).change(embedding);
    }

    private void start() throws IndexException {
        try {
            refresh();
        } catch (IndexException e) {
            if (e.kind() != Kind.UNREACHABLE || stored().isEmpty()) {
                throw e;
            }
            poller.report(e);
        }
    }

    private void refresh() throws IndexException {
        initializer.initialize();
        follower.follow();
        notes.notifyListener();
    }

    @Override
    public Optional<IndexException> outage() {
        return poller.outage();
    }

    @Override
    public void onOutageChange(Runnable listener) {
        poller.addListener(listener);
    }

    @Override
    public EmbeddingIdentity embedding() {
        return embedding;
    }

    @Override
    public void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException {
        replace(note, passages, Optional.empty());
    }

    private void replace(StoredNote note, List<EmbeddedPassage> passages, Optional<NoteDescription> description)
            throws IndexException {
        if (note.passages() != passages.size()) {
            throw new IllegalArgumentException("%d passages, not %d".formatted(passages.size(), note.passages()));
        }
        passages.forEach(passage -> passage.vector().ifPresent(this::requireDimension));
        NoteContent content = new NoteContent(passages, Generation.tag(embedding), embedding.dimension(), description);
        writer.write(changes -> changes.replace(note, content));
    }

    private void requireDimension(float[] vector) {
        VectorDimension.require(embedding.dimension(), vector);
    }

    @Override
    public void move(NoteId note, CourseId course) throws IndexException {
        writer.write(changes -> changes.move(note, course));
    }

    @Override
    public void remove(NoteId note) throws IndexException {
        writer.write(changes -> changes.remove(note));
    }

    @Override
    public List<Candidate> candidates(IndexQuery query) throws IndexException {
        query.vector().ifPresent(this::requireDimension);
        if (query.vector().isPresent() && poller.outage().isPresent()) {
            throw IndexException.vectorsUnreachable(poller.outage().get());
        }
        try {
            return search.candidates(query);
        } catch (IndexException e) {
            if (e.kind() == Kind.VECTORS_UNREACHABLE && e.getCause() instanceof IndexException cause) {
                poller.report(cause);
            }
            throw e;
        }
    }

    @Override
    public List<MissingWord> missingWords(String text) throws IndexException {
        return follower.lexicon().missingWords(text);
    }

    @Override
    public List<StoredNote> stored() throws IndexException {
        return follower.lexicon().editions().stream().map(NoteEdition::note).toList();
    }

    @Override
    public List<EmbeddedPassage> passages(NoteId note) throws IndexException {
        return new IndexedNoteReader(calls, keys, follower).passages(note, Generation.tag(embedding));
    }

    @Override
    public List<Passage> contents(NoteId note) throws IndexException {
        return follower.lexicon().contents(note);
    }

    @Override
    public Map<NoteId, Passage> openings() throws IndexException {
        return follower.lexicon().openings();
    }

    @Override
    public Optional<SharedNoteStore> shared() {
        return Optional.of(notes);
    }

    @Override
    public Set<NoteId> outdated() throws IndexException {
        String current = Generation.tag(embedding);
        return follower.lexicon()
                .editions()
                .stream()
                .filter(edition -> !Generation.parse(edition.name()).embeddingTag().equals(current))
                .map(edition -> edition.note().note())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ends the retries of a write that waits for the server. */
    @Override
    public void close() throws IndexException {
        calls.closing().countDown();
        poller.close();
        writer.close();
        follower.lexicon().close();
    }
}
