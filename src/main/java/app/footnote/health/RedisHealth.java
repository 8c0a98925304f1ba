package app.footnote.health;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks the Redis server that holds the library, or one on this computer that could. */
record RedisHealth(LibraryPlaces places) {

    HealthFinding finding() throws IndexException {
        Optional<RedisAddress> chosen = places.place().server();
        return chosen.isPresent()
                ? current(places.inspect(chosen.get()))
                : places.nearby()
                        .map(RedisHealth::available)
                        .orElseGet(() -> HealthFinding.absent(CheckedPart.REDIS, Message.of("health.redis.missing")));
    }

    private static HealthFinding current(ServerReport report) {
        return Stream.concat(report.obstacles().stream(), report.warnings().stream())
                .findFirst()
                .map(first -> HealthFinding.trouble(CheckedPart.REDIS, first))
                .orElseGet(
                        () -> HealthFinding.good(
                                CheckedPart.REDIS,
                                Message.of("health.redis.current", report.version(), report.address().host())));
    }

    /** A server on this computer that does not hold the library is never trouble. */
    private static HealthFinding available(NearbyRedis nearby) {
        String host = nearby.address().host();
        if (nearby.report().isEmpty()) {
            return HealthFinding.absent(CheckedPart.REDIS, Message.of("health.redis.password", host));
        }
        ServerReport report = nearby.report().get();
        return report.obstacles()
                .stream()
                .findFirst()
                .map(obstacle -> HealthFinding.absent(CheckedPart.REDIS, obstacle.problem()))
                .orElseGet(
                        () -> HealthFinding.absent(
                                CheckedPart.REDIS,
                                Message.of("health.redis.available", report.version(), host),
                                Remedy.of(RemedyAction.MOVE_LIBRARY_TO_SERVER, nearby.address().toString())));
    }
}
