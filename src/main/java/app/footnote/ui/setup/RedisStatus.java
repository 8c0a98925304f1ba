package app.footnote.ui.setup;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.move.LibraryPlaces;
import java.util.Optional;

/** Where the library is, and the state of the Redis that keeps it or could keep it. Immutable. */
sealed interface RedisStatus {

    /** The library is on the disk of this computer. */
    record OnThisComputer(Optional<NearbyRedis> nearby) implements RedisStatus {
    }

    /** The library is on a server that has answered. */
    record OnServer(ServerReport report) implements RedisStatus {
    }

    /** The library is on a server that does not answer or refuses access. */
    record Unreachable(RedisAddress server, IndexException why) implements RedisStatus {
    }

    /** Checks the state. Blocks until the server answers. */
    static RedisStatus of(LibraryPlaces places) throws IndexException {
        Optional<RedisAddress> server = places.place().server();
        if (server.isEmpty()) {
            return new OnThisComputer(places.nearby());
        }
        try {
            return new OnServer(places.inspect(server.get()));
        } catch (IndexException e) {
            return new Unreachable(server.get(), e);
        }
    }

    /** The texts of the card. */
    default ServiceState state() {
        return RedisStatusText.of(this);
    }
}
