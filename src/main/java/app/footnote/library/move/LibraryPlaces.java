package app.footnote.library.move;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryPlace;
import java.util.Optional;

/**
 * The place of the library, and operations for which the library must be closed. Those that block can be interrupted
 * between two notes. Safe for use by several threads.
 */
public interface LibraryPlaces {

    /** Stands for this computer's own disk. */
    String HERE = "here";

    /** The place of the library that the launch or the settings name. */
    LibraryPlace place() throws IndexException;

    /** @param where the address of a Redis server, or {@value #HERE} */
    LibraryPlace place(String where) throws IndexException;

    /** A Redis server on this computer. May block until it answers. */
    Optional<NearbyRedis> nearby();

    /**
     * Checks whether a server is suitable for the library. Writes nothing there. A password that the server accepts is
     * remembered until the program ends.
     *
     * @throws IndexException if the server does not answer, or rejects the user
     */
    ServerReport inspect(RedisAddress server) throws IndexException;

    /** Closes the library and uses the one in another place until the program ends. The settings stay. */
    void use(LibraryPlace place) throws IndexException;

    /**
     * Closes the library, copies it to another place and compares the copy, saves the new place in the settings, and
     * deletes the library in the old place. It cannot be opened meanwhile. After a failure or an interruption the
     * library is still in the old place, and the same move continues where this one stopped.
     *
     * @param progress called on the calling thread
     */
    MoveResult move(LibraryPlace to, MoveProgress progress)
            throws LibraryException, IndexException, InterruptedException;

    /**
     * Changes the embedding of a library on a server to this program's embedding, for all computers that share it. The
     * notes are embedded again when they are next read. Does nothing for a library on this computer, which follows the
     * program's embedding by itself.
     */
    void embedAnew() throws LibraryException, IndexException, InterruptedException;

    /**
     * Closes the library and prepares it for building its index again, see
     * {@link app.footnote.library.check.IndexReset}. Opening the library then queues all notes. Works for an index that
     * is too damaged to be opened, too.
     */
    void rebuildIndex() throws LibraryException, IndexException, InterruptedException;
}
