package app.footnote.ui.setup;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.move.LibraryPlaces;
import java.util.Optional;

/** Where the library is, and how the Redis is doing that keeps it or could. */
sealed interface RedisStatus {

    /** It is on this computer's own disk. */
    record OnThisComputer(Optional<NearbyRedis> nearby) implements RedisStatus {
    }

    /** It is on a server, which has answered. */
    record OnServer(ServerReport report) implements RedisStatus {
    }

    /** It is on a server, which does not answer, or not to this student. */
    record Unreachable(RedisAddress server, IndexException why) implements RedisStatus {
    }

    /** Looks; may block for as long as a server takes to answer. */
    static RedisStatus of(LibraryPlaces places) throws IndexException {
        Optional<RedisAddress> server = places.place().server();
        if (server.isEmpty()) {
            return new OnThisComputer(places.nearby());
        }
        try {
            return new OnServer(places.look(server.get()));
        } catch (IndexException e) {
            return new Unreachable(server.get(), e);
        }
    }

    /** What the card says of it. */
    default ServiceState state() {
        return RedisStatusText.of(this);
    }
}
