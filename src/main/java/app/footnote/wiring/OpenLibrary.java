package app.footnote.wiring;

import app.footnote.cli.launch.PasswordPrompt;
import app.footnote.function.ThrowingSupplier;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.LuceneIndexFolder;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.RedisConnection;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.Library;
import app.footnote.library.check.IndexReset;
import app.footnote.library.move.LibraryMove;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.library.move.MoveProgress;
import app.footnote.library.move.MoveResult;
import app.footnote.library.queue.IngestServices;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryPlace;
import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.settings.SettingsException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open library and its index. Each is opened when it is first needed, and both are closed while the library is
 * moved to another place. Safe for use by several threads.
 */
final class OpenLibrary implements LibraryPlaces, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenLibrary.class);

    private final LibraryLocator locator;
    private final RedisPasswordCache passwords;
    private final ThrowingSupplier<IndexingTools, RuntimeException> toolSupplier;
    private final Deque<RedisConnection> connections = new ArrayDeque<>();
    private @Nullable LibraryPlace place;
    private @Nullable PassageIndex index;
    private @Nullable Library library;
    private boolean moving;

    /** @param tools creates what a library is opened with; never called while this object is locked */
    OpenLibrary(
            LibraryLocator locator, PasswordPrompt prompt, ThrowingSupplier<IndexingTools, RuntimeException> tools) {
        this.locator = locator;
        this.passwords = new RedisPasswordCache(prompt);
        this.toolSupplier = tools;
    }

    @Override
    public synchronized LibraryPlace place() throws IndexException {
        LibraryPlace known = place;
        if (known == null) {
            known = locator.place();
            place = known;
        }
        return withPassword(known);
    }

    @Override
    public LibraryPlace place(String address) throws IndexException {
        return withPassword(locator.place(address));
    }

    private LibraryPlace withPassword(LibraryPlace where) {
        return new LibraryPlace(where.folder(), where.server().map(passwords::known));
    }

    @Override
    public Optional<NearbyRedis> nearby() {
        return NearbyRedis.find();
    }

    @Override
    public ServerReport inspect(RedisAddress server) throws IndexException {
        return passwords.with(server, RedisConnection::inspect);
    }

    PassageIndex index() throws IndexException, InterruptedException {
        return index(toolSupplier.get());
    }

    private synchronized PassageIndex index(IndexingTools tools) throws IndexException {
        requireNotMoving();
        PassageIndex known = index;
        if (known == null) {
            known = open(place(), tools);
            index = known;
        }
        return known;
    }

    Library library() throws LibraryException, IndexException, InterruptedException {
        return library(toolSupplier.get());
    }

    private synchronized Library library(IndexingTools tools)
            throws LibraryException, IndexException, InterruptedException {
        PassageIndex opened = index(tools);
        Library known = library;
        if (known == null) {
            known = Library.openPaused(
                    place().catalogue(),
                    new IngestServices(tools.reader(), tools.embedder(), opened, FailureWording::inWords));
            library = known;
        }
        return known;
    }

    /** Opens the index of any place. The caller closes the index; this object closes the connection to its server. */
    PassageIndex open(LibraryPlace where) throws IndexException, InterruptedException {
        return open(where, toolSupplier.get());
    }

    private PassageIndex open(LibraryPlace where, IndexingTools tools) throws IndexException {
        return where.server().isPresent()
                ? connect(where.server().get()).openLibrary(tools.embedder().identity(), where.index(), tools.threads())
                : LuceneIndexFolder.open(where.index(), tools.embedder().identity());
    }

    private RedisConnection connect(RedisAddress address) throws IndexException {
        RedisConnection connection = passwords.with(address, RedisConnection::open);
        synchronized (connections) {
            connections.push(connection);
        }
        return connection;
    }

    @Override
    public synchronized void use(LibraryPlace other) throws IndexException {
        requireNotMoving();
        closeLibrary();
        place = other;
    }

    @Override
    public MoveResult move(LibraryPlace to, MoveProgress progress)
            throws LibraryException, IndexException, InterruptedException {
        IndexingTools tools = toolSupplier.get();
        LibraryPlace from = beginMove();
        try {
            LibraryMove move = new LibraryMove(from, to, FailureWording::inWords);
            MoveResult result;
            try (PassageIndex source = open(from, tools); PassageIndex target = open(to, tools)) {
                result = move.copy(source, target, progress);
            }
            locator.keepAt(to);
            setPlace(to);
            move.deleteSource();
            return result;
        } catch (SettingsException e) {
            throw new LibraryException(e.failure(), e);
        } finally {
            endMove();
        }
    }

    @Override
    public void embedAnew() throws LibraryException, IndexException, InterruptedException {
        IndexingTools tools = toolSupplier.get();
        LibraryPlace where = beginMove();
        try {
            if (where.server().isPresent()) {
                connect(where.server().get()).changeEmbedding(tools.embedder().identity());
            }
        } finally {
            endMove();
        }
    }

    @Override
    public void rebuildIndex() throws LibraryException, IndexException, InterruptedException {
        IndexingTools tools = toolSupplier.get();
        LibraryPlace where = beginMove();
        try {
            IndexReset.prepare(where, tools.embedder().identity(), FailureWording::inWords);
        } finally {
            endMove();
        }
    }

    private synchronized LibraryPlace beginMove() throws IndexException {
        requireNotMoving();
        LibraryPlace from = place();
        closeLibrary();
        moving = true;
        return from;
    }

    private void requireNotMoving() throws IndexException {
        if (moving) {
            throw new IndexException(
                    IndexException.Kind.IN_USE,
                    new Failure(
                            Failure.Kind.INDEX, Message.of("library.folder.being-changed"),
                            Remedy.of(RemedyAction.TRY_AGAIN_LATER)));
        }
    }

    private synchronized void setPlace(LibraryPlace to) {
        place = to;
    }

    private synchronized void endMove() {
        closeConnections();
        moving = false;
    }

    /** Closes what is open. It is opened again when it is next needed. */
    private synchronized void closeLibrary() {
        if (library != null) {
            library.close();
            library = null;
        }
        if (index != null) {
            close("index", index);
            index = null;
        }
        closeConnections();
    }

    private void closeConnections() {
        synchronized (connections) {
            while (!connections.isEmpty()) {
                close("connection to the server", connections.pop());
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
        closeLibrary();
    }
}
