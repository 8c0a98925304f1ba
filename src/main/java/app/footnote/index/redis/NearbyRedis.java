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
 * A Redis that runs on this computer, where one usually does.
 *
 * @param report how fit it is to keep notes; empty if it does not say so to who comes without a password
 */
public record NearbyRedis(RedisAddress address, Optional<ServerReport> report) {

    /** Where packages of Linux distributions and of Homebrew, and its own documentation, put it. */
    private static final List<Path> USUAL_SOCKETS = Stream.of(
            "/run/redis/redis-server.sock", "/run/redis/redis.sock", "/var/run/redis/redis.sock", "/tmp/redis.sock")
            .map(Path::of)
            .toList();

    /** Looks for one at the usual port and sockets; writes nothing there. Empty if nobody answers. */
    public static Optional<NearbyRedis> find() {
        return find(RedisAddress.onThisComputer(), USUAL_SOCKETS);
    }

    static Optional<NearbyRedis> find(RedisAddress usual, List<Path> sockets) {
        Stream<RedisAddress> throughFiles = sockets.stream().filter(Files::exists).map(NearbyRedis::through);
        return Stream.concat(Stream.of(usual), throughFiles)
                .flatMap(address -> at(address).stream())
                .findFirst();
    }

    private static RedisAddress through(Path socket) {
        return new RedisAddress(
                new Place.Socket(socket), new Encryption.None(), new Login("", Optional.empty()), 0,
                RedisAddress.STANDARD_LIBRARY);
    }

    /** Looks at this address alone; empty if nobody answers there who could let the student in. */
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
