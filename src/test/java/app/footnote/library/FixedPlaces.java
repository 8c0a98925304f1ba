package app.footnote.library;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.RedisAddress;
import app.footnote.index.redis.RedisShelf;
import app.footnote.index.redis.ServerReport;
import java.nio.file.Path;
import java.util.Optional;

/** A library that is where the test says, with real servers, or none, around it. It cannot be moved. */
public record FixedPlaces(Path data, Optional<RedisAddress> server, Optional<NearbyRedis> nearby)
        implements
            LibraryPlaces {

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
        return RedisShelf.look(address);
    }

    @Override
    public void use(LibraryPlace place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Moved move(LibraryPlace to, MoveProgress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void embedAnew() {
        throw new UnsupportedOperationException();
    }
}
