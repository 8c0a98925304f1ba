package app.footnote.wiring;

import app.footnote.cli.launch.PasswordPrompt;
import app.footnote.embed.Embedder;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.LuceneIndexFolder;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.RedisConnection;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.Library;
import app.footnote.library.move.LibraryMove;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.library.move.MoveProgress;
import app.footnote.library.move.MoveResult;
import app.footnote.library.queue.IngestServices;
import app.footnote.library.queue.NoteFileReader;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryPlace;
import app.footnote.settings.SettingsException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library that is open, with its index: each is opened when it is first asked for, and both are let go while the
 * library is moved. Safe for use by many threads.
 */
final class OpenLibrary implements LibraryPlaces, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenLibrary.class);

    private final LibraryLocator choice;
    private final RedisPasswordCache passwords;
    private final Source source;
    private final Deque<RedisConnection> servers = new ArrayDeque<>();
    private @Nullable LibraryPlace place;
    private @Nullable PassageIndex index;
    private @Nullable Library library;
    private boolean moving;

    /**
     * What a library is opened with.
     *
     * @param threads virtual ones, each for one task; they are closed after the library
     */
    record Means(Embedder embedder, NoteFileReader reader, ExecutorService threads) {
    }

    /** Gives what a library is opened with; never called under this class's lock, for it may take one of its own. */
    interface Source {
        Means means() throws InterruptedException;
    }

    OpenLibrary(LibraryLocator choice, PasswordPrompt prompt, Source source) {
        this.choice = choice;
        this.passwords = new RedisPasswordCache(prompt);
        this.source = source;
    }

    @Override
    public synchronized LibraryPlace place() throws IndexException {
        if (place == null) {
            place = choice.place();
        }
        return known(place);
    }

    @Override
    public LibraryPlace place(String where) throws IndexException {
        return known(choice.place(where));
    }

    private LibraryPlace known(LibraryPlace where) {
        return new LibraryPlace(where.folder(), where.server().map(passwords::known));
    }

    @Override
    public Optional<NearbyRedis> nearby() {
        return NearbyRedis.find();
    }

    @Override
    public ServerReport look(RedisAddress server) throws IndexException {
        return passwords.with(server, RedisConnection::inspect);
    }

    PassageIndex index() throws IndexException, InterruptedException {
        return index(source.means());
    }

    private synchronized PassageIndex index(Means means) throws IndexException {
        requireAtRest();
        if (index == null) {
            index = open(place(), means);
        }
        return index;
    }

    Library library() throws LibraryException, IndexException, InterruptedException {
        Means means = source.means();
        synchronized (this) {
            PassageIndex opened = index(means);
            if (library == null) {
                IngestServices tools = new IngestServices(means.reader(), means.embedder(), opened);
                library = Library.openPaused(place().catalogue(), tools);
            }
            return library;
        }
    }

    /** Opens the index of any place; its caller closes it, the way to its server is closed with this. */
    PassageIndex open(LibraryPlace where) throws IndexException, InterruptedException {
        return open(where, source.means());
    }

    private PassageIndex open(LibraryPlace where, Means means) throws IndexException {
        return where.server().isPresent()
                ? server(where.server().get()).openLibrary(means.embedder().identity(), where.index(), means.threads())
                : LuceneIndexFolder.open(where.index(), means.embedder().identity());
    }

    private RedisConnection server(RedisAddress address) throws IndexException {
        RedisConnection shelf = passwords.with(address, RedisConnection::open);
        synchronized (servers) {
            servers.push(shelf);
        }
        return shelf;
    }

    @Override
    public synchronized void use(LibraryPlace other) throws IndexException {
        requireAtRest();
        letGo();
        place = other;
    }

    @Override
    public MoveResult move(LibraryPlace to, MoveProgress progress)
            throws LibraryException, IndexException, InterruptedException {
        Means means = source.means();
        LibraryPlace from = begin();
        try {
            LibraryMove move = new LibraryMove(from, to);
            MoveResult moved = copy(means, from, to, move, progress);
            choice.keepAt(to);
            arriveAt(to);
            move.leave();
            return moved;
        } catch (SettingsException e) {
            throw new LibraryException(String.valueOf(e.getMessage()), e);
        } finally {
            end();
        }
    }

    private MoveResult copy(Means means, LibraryPlace from, LibraryPlace to, LibraryMove move, MoveProgress progress)
            throws LibraryException, IndexException, InterruptedException {
        try (PassageIndex old = open(from, means); PassageIndex other = open(to, means)) {
            return move.copy(old, other, progress);
        }
    }

    private synchronized LibraryPlace begin() throws IndexException {
        requireAtRest();
        LibraryPlace from = place();
        letGo();
        moving = true;
        return from;
    }

    private void requireAtRest() throws IndexException {
        if (moving) {
            throw new IndexException(
                    IndexException.Kind.IN_USE, "Your library is just being moved. Wait until it has arrived.");
        }
    }

    private synchronized void arriveAt(LibraryPlace to) {
        place = to;
    }

    private synchronized void end() {
        closeServers();
        moving = false;
    }

    @Override
    public void embedAnew() throws LibraryException, IndexException, InterruptedException {
        Means means = source.means();
        LibraryPlace there = begin();
        try {
            if (there.server().isPresent()) {
                server(there.server().get()).changeEmbedding(means.embedder().identity());
            }
        } finally {
            end();
        }
    }

    /** Closes what is open; it is opened anew when it is asked for. */
    private synchronized void letGo() {
        if (library != null) {
            library.close();
            library = null;
        }
        if (index != null) {
            close("index", index);
            index = null;
        }
        closeServers();
    }

    private void closeServers() {
        synchronized (servers) {
            while (!servers.isEmpty()) {
                close("way to the server", servers.pop());
            }
        }
    }

    private static void close(String name, AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("Closing the {} failed", name, e);
        }
    }

    @Override
    public void close() {
        letGo();
    }
}
