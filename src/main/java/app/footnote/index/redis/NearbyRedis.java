package app.footnote.index.redis;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.RedisAddress.Encryption;
import app.footnote.index.redis.server.RedisAddress.Login;
import app.footnote.index.redis.server.RedisAddress.Place;
import app.footnote.index.redis.server.ServerReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Redis server on this computer at a usual address. Immutable.
 *
 * @param report whether it is suitable for storing notes; empty if it requires a password
 */
public record NearbyRedis(RedisAddress address, Optional<ServerReport> report) {

    /** The sockets of Linux packages, of Homebrew, and in the documentation of Redis. */
    private static final List<Path> USUAL_SOCKETS = Stream.of(
            "/run/redis/redis-server.sock", "/run/redis/redis.sock", "/var/run/redis/redis.sock", "/tmp/redis.sock")
            .map(Path::of)
            .toList();

    /** Looks for a server at the usual port and sockets, without changing it. Empty if no server answers. */
    public static Optional<NearbyRedis> find() {
        return find(RedisAddress.onThisComputer(), USUAL_SOCKETS);
    }

    static Optional<NearbyRedis> find(RedisAddress standard, List<Path> sockets) {
        Stream<RedisAddress> socketAddresses = sockets.stream().filter(Files::exists).map(NearbyRedis::ofSocket);
        return Stream.concat(Stream.of(standard), socketAddresses)
                .flatMap(address -> at(address).stream())
                .findFirst();
    }

    private static RedisAddress ofSocket(Path socket) {
        return new RedisAddress(
                new Place.Socket(socket), new Encryption.None(), new Login("", Optional.empty()), 0,
                RedisAddress.STANDARD_LIBRARY);
    }

    /** Looks for a server at one address. Empty if no server answers, or none that the student could use. */
    public static Optional<NearbyRedis> at(RedisAddress address) {
        try {
            return Optional.of(new NearbyRedis(address, Optional.of(RedisConnection.inspect(address))));
        } catch (IndexException e) {
            return e.kind() == IndexException.Kind.PASSWORD
                    ? Optional.of(new NearbyRedis(address, Optional.empty()))
                    : Optional.empty();
        }
    }
}
