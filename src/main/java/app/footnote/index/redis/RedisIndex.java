package app.footnote.index.redis;

import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.IndexQuery;
import app.footnote.index.NoteDescription;
import app.footnote.index.PassageIndex;
import app.footnote.index.SharedNoteStore;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.Lexicon;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.redis.follow.FollowedLexicon;
import app.footnote.index.redis.follow.LibraryFollower;
import app.footnote.index.redis.follow.LibraryPoller;
import app.footnote.index.redis.search.RedisVectors;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/**
 * Keeps passages in Redis, where several computers may use them. Vectors are compared there; words are searched in a
 * lexicon on this computer, which follows what any computer writes within about a second. While the server is away,
 * words can be searched still, and a question with a vector fails with {@link IndexException.Kind#VECTORS_UNREACHABLE}.
 * Safe for use by many threads; an interrupted caller does not disturb a write that has begun.
 */
public final class RedisIndex implements PassageIndex {

    private final EmbeddingIdentity embedding;
    private final RedisCalls calls;
    private final LibraryKeys keys;
    private final FollowedLexicon shelf;
    private final SharedLibrarySearch search;
    private final LibraryInitializer greeting;
    private final ChangeWriter desk;
    private final RedisNoteStore notes;
    private final LibraryPoller watch;

    private RedisIndex(
            RedisCalls calls, LibraryKeys keys, EmbeddingIdentity embedding, FollowedLexicon shelf,
            ExecutorService threads) {
        this.embedding = embedding;
        this.calls = calls;
        this.keys = keys;
        this.shelf = shelf;
        this.search = new SharedLibrarySearch(calls, keys, shelf, Generation.tag(embedding), threads);
        this.greeting = new LibraryInitializer(calls, keys, embedding);
        this.desk = new ChangeWriter(calls, keys, shelf, greeting);
        this.notes = new RedisNoteStore(calls, keys, shelf.follower(), desk, this::replace);
        this.watch = new LibraryPoller(this::look, threads);
    }

    private static RedisCalls calls(RedisLibrary library) {
        return new RedisCalls(library.redis(), library.host(), RedisCalls.WHILE_ASKED);
    }

    /**
     * Opens a library; makes it if there is none. If the server does not answer, but the library was used on this
     * computer before, words can be searched until it does.
     *
     * @param embedding the embedding whose vectors the library keeps; if it keeps another's, this fails with
     * {@link IndexException.Kind#OTHER_EMBEDDING}
     * @param lexicon the folder for the words of this library; other programs must not have it open
     * @param threads virtual ones, each for one task; they stay open as long as this
     */
    public static RedisIndex open(
            RedisLibrary library, EmbeddingIdentity embedding, Path lexicon, ExecutorService threads)
            throws IndexException {
        RedisCalls calls = calls(library);
        LibraryKeys keys = LibraryKeys.of(library.name());
        Lexicon words = Lexicon.open(lexicon, embedding);
        FollowedLexicon shelf = new FollowedLexicon(words, new LibraryFollower(calls, keys, words));
        RedisIndex index = new RedisIndex(calls, keys, embedding, shelf, threads);
        try {
            index.begin();
            return index;
        } catch (IndexException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** Which embedding made the vectors of a library; empty where there is none. */
    public static Optional<EmbeddingIdentity> embeddingIn(RedisLibrary library) throws IndexException {
        return new LibraryLabel(calls(library), LibraryKeys.of(library.name())).embedding();
    }

    /**
     * Lets another embedding make a library's vectors from now on, for all who share it; its notes are
     * {@link #outdated} until they are replaced.
     */
    public static void changeEmbedding(RedisLibrary library, EmbeddingIdentity embedding) throws IndexException {
        new LibraryLabel(calls(library), LibraryKeys.of(library.name())).change(embedding);
    }

    private void begin() throws IndexException {
        try {
            look();
        } catch (IndexException e) {
            if (e.kind() != Kind.UNREACHABLE || stored().isEmpty()) {
                throw e;
            }
            watch.saw(e);
        }
    }

    private void look() throws IndexException {
        greeting.say();
        shelf.follower().follow();
        notes.tell();
    }

    @Override
    public Optional<IndexException> outage() {
        return watch.trouble();
    }

    @Override
    public void onOutageChange(Runnable told) {
        watch.tell(told);
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
        passages.forEach(passage -> passage.vector().ifPresent(this::checkDimension));
        NoteContent content = new NoteContent(passages, Generation.tag(embedding), embedding.dimension(), description);
        desk.make(changes -> changes.replace(note, content));
    }

    private void checkDimension(float[] vector) {
        if (vector.length != embedding.dimension()) {
            throw new IllegalArgumentException(
                    "A vector of %d numbers for an index of %d".formatted(vector.length, embedding.dimension()));
        }
    }

    @Override
    public void move(NoteId note, CourseId course) throws IndexException {
        desk.make(changes -> changes.move(note, course));
    }

    @Override
    public void remove(NoteId note) throws IndexException {
        desk.make(changes -> changes.remove(note));
    }

    @Override
    public List<Candidate> candidates(IndexQuery query) throws IndexException {
        query.vector().ifPresent(this::checkDimension);
        if (query.vector().isPresent() && watch.trouble().isPresent()) {
            throw RedisVectors.vectorsAway(watch.trouble().get());
        }
        try {
            return search.candidates(query);
        } catch (IndexException e) {
            if (e.kind() == Kind.VECTORS_UNREACHABLE && e.getCause() instanceof IndexException trouble) {
                watch.saw(trouble);
            }
            throw e;
        }
    }

    @Override
    public List<StoredNote> stored() throws IndexException {
        return shelf.lexicon().editions().stream().map(NoteEdition::note).toList();
    }

    @Override
    public List<EmbeddedPassage> passages(NoteId note) throws IndexException {
        return new IndexedNoteReader(calls, keys, shelf).passages(note, Generation.tag(embedding));
    }

    @Override
    public Optional<SharedNoteStore> shared() {
        return Optional.of(notes);
    }

    @Override
    public Set<NoteId> outdated() throws IndexException {
        String current = Generation.tag(embedding);
        return shelf.lexicon()
                .editions()
                .stream()
                .filter(edition -> !Generation.parse(edition.name()).embeddingTag().equals(current))
                .map(edition -> edition.note().note())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A write that waits for the server does so no longer. */
    @Override
    public void close() throws IndexException {
        calls.closing().countDown();
        watch.close();
        desk.close();
        shelf.lexicon().close();
    }
}
