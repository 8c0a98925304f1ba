package app.footnote.library.move;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.RedisConnection;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.store.LibraryPlace;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The places of a library that cannot be moved.
 *
 * @param server the server of the library; empty for this computer's disk
 * @param nearby a server on this computer
 * @param servers gives the report on a server
 */
public record FixedLibraryPlaces(
        Path data, Optional<RedisAddress> server, Optional<NearbyRedis> nearby, ServerInspector servers)
        implements
            LibraryPlaces {

    /** Inspects a server, or gives a fixed report on it. */
    public interface ServerInspector {

        ServerReport inspect(RedisAddress address) throws IndexException;
    }

    /** Reports on real servers. */
    public static FixedLibraryPlaces real(Path data, Optional<RedisAddress> server, Optional<NearbyRedis> nearby) {
        return new FixedLibraryPlaces(data, server, nearby, RedisConnection::inspect);
    }

    @Override
    public LibraryPlace place() {
        return server.map(address -> LibraryPlace.on(address, data)).orElseGet(() -> LibraryPlace.here(data));
    }

    @Override
    public LibraryPlace place(String where) throws IndexException {
        return where.equals(HERE) ? LibraryPlace.here(data) : LibraryPlace.on(RedisAddress.parse(where), data);
    }

    @Override
    public ServerReport inspect(RedisAddress address) throws IndexException {
        return servers.inspect(address);
    }

    @Override
    public void use(LibraryPlace place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MoveResult move(LibraryPlace to, MoveProgress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void embedAnew() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rebuildIndex() {
        throw new UnsupportedOperationException();
    }
}
