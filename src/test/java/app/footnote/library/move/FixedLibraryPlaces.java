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
 * A library that is where the test says. It cannot be moved.
 *
 * @param server where it is kept, unless that is on this computer's disk
 * @param nearby a server that could keep it
 * @param servers what there is to see of servers
 */
public record FixedLibraryPlaces(
        Path data, Optional<RedisAddress> server, Optional<NearbyRedis> nearby, Servers servers)
        implements
            LibraryPlaces {

    /** What is seen of a server by who looks there. */
    public interface Servers {

        ServerReport look(RedisAddress address) throws IndexException;
    }

    /** Among real servers. */
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
    public ServerReport look(RedisAddress address) throws IndexException {
        return servers.look(address);
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
