package app.footnote.index.redis;

import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.Generation;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteContent;
import app.footnote.index.redis.store.NoteHeadWriter;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;

/** A computer that shares a library, with its own connections, lexicon and threads. */
public final class SharingComputer implements AutoCloseable {

    public static final EmbeddingIdentity EMBEDDING = new EmbeddingIdentity("test", "digest", 1, 4);
    public static final CourseId DATABASES = new CourseId("databases");
    public static final NoteId TREES = new NoteId("trees");
    static final String LIBRARY = "shared";

    public final RedisClient redis;
    public final PassageIndex index;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SharingComputer(HostAndPort server, Path lexicon) throws IndexException {
        this(server, lexicon, EMBEDDING);
    }

    SharingComputer(HostAndPort server, Path lexicon, EmbeddingIdentity embedding) throws IndexException {
        redis = RedisClient.create(server);
        try {
            index = RedisIndex.open(library(redis), embedding, lexicon, threads);
        } catch (IndexException e) {
            threads.close();
            redis.close();
            throw e;
        }
    }

    static RedisLibrary library(RedisClient redis) {
        return new RedisLibrary(redis, "the test's server", LIBRARY);
    }

    /** Changes the library without the index. Each writer acts as another computer. */
    public NoteHeadWriter writer() {
        return new NoteHeadWriter(
                new RedisCalls(redis, "the test's server", Duration.ofSeconds(10)), LibraryKeys.of(LIBRARY),
                UUID.randomUUID().toString());
    }

    public void put(NoteId note, CourseId course, String... texts) throws IndexException {
        index.replace(stored(note, course, texts.length), content(note, texts).passages());
    }

    public static StoredNote stored(NoteId note, CourseId course, int passages) {
        return new StoredNote(note, course, "hash of " + note, passages);
    }

    public static NoteContent content(NoteId note, String... texts) {
        List<EmbeddedPassage> passages = IntStream.range(0, texts.length)
                .mapToObj(i -> passage(note, i, texts[i]))
                .toList();
        return new NoteContent(passages, Generation.tag(EMBEDDING), EMBEDDING.dimension(), Optional.empty());
    }

    private static EmbeddedPassage passage(NoteId note, int ordinal, String text) {
        Place place = new Place(1, 0, text.length());
        return new EmbeddedPassage(
                new Passage(note, ordinal, place, List.of(), text, text, "en"), Optional.of(new float[]{1, 0, 0, 0}));
    }

    public List<Candidate> find(String words) throws IndexException {
        return index.candidates(
                new IndexQuery(words, Optional.of(new float[]{1, 0, 0, 0}), Scope.all(), 10));
    }

    List<Candidate> findByWords(String words) throws IndexException {
        return index.candidates(new IndexQuery(words, Optional.empty(), Scope.all(), 10));
    }

    @Override
    public void close() throws IndexException {
        index.close();
        threads.close();
        redis.close();
    }
}
