package app.footnote.library.move;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryPlace;
import java.util.Optional;

/**
 * Where the library is kept, and the ways to other places. What blocks can be interrupted between two notes. Safe for
 * use by many threads.
 */
public interface LibraryPlaces {

    /** Stands for the library on this computer's own disk. */
    String HERE = "here";

    /** Where the library is that the settings or the launch name. */
    LibraryPlace place() throws IndexException;

    /** The place that a student means: the address of a Redis, or {@value #HERE}. */
    LibraryPlace place(String where) throws IndexException;

    /** A Redis that runs on this computer; it is only looked for. May block for as long as one takes to answer. */
    Optional<NearbyRedis> nearby();

    /**
     * Looks whether a server is fit to keep the library; writes nothing there. A password that the server accepts is
     * known from then on until the program ends.
     *
     * @throws IndexException if nobody answers there, or not to this user
     */
    ServerReport look(RedisAddress server) throws IndexException;

    /**
     * Uses the library of another place until the program ends; the settings stay as they are. The one that is open is
     * closed.
     */
    void use(LibraryPlace place) throws IndexException;

    /**
     * Moves the library: closes it, copies and compares all of it, has the settings name the new place, and leaves the
     * old one. While it is being moved it cannot be opened. What goes wrong, and an interrupt, leaves it where it is,
     * and the same move goes on where this one stopped.
     *
     * @param progress is told on the calling thread
     */
    MoveResult move(LibraryPlace to, MoveProgress progress)
            throws LibraryException, IndexException, InterruptedException;

    /**
     * Lets the embedding of this program make the vectors of a library that a server keeps, for all who share it. Its
     * notes are embedded anew when they are read next. On this computer's own disk that happens by itself.
     */
    void embedAnew() throws LibraryException, IndexException, InterruptedException;

    /**
     * Closes the library and prepares building its index again from the notes, see
     * {@link app.footnote.library.check.IndexReset}. Opening the library queues all notes. Works for an index that is
     * damaged and cannot be opened, too.
     */
    void rebuildIndex() throws LibraryException, IndexException, InterruptedException;
}
