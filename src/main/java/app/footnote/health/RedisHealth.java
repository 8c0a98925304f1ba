package app.footnote.health;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.messages.FailureWording;
import java.util.Optional;
import java.util.stream.Stream;

/** Says whether a Redis keeps the library or could, and if not, why. One that nobody has chosen is no trouble. */
record RedisHealth(LibraryPlaces places) {

    static final String SERVER = "Redis";

    HealthFinding finding() throws IndexException {
        Optional<RedisAddress> chosen = places.place().server();
        return chosen.isPresent()
                ? keeping(places.look(chosen.get()))
                : places.nearby()
                        .map(RedisHealth::offered)
                        .orElseGet(
                                () -> HealthFinding.absent(
                                        SERVER, "does not run on this computer; only a shared library needs it"));
    }

    private static HealthFinding keeping(ServerReport report) {
        return Stream.concat(report.obstacles().stream(), report.warnings().stream())
                .findFirst()
                .map(first -> HealthFinding.trouble(SERVER, FailureWording.problem(first),
                        FailureWording.COMMAND_LINE.remedy(first)))
                .orElseGet(
                        () -> HealthFinding.good(
                                SERVER, report.version() + " at " + report.address().host() + " keeps your library"));
    }

    private static HealthFinding offered(NearbyRedis nearby) {
        String host = nearby.address().host();
        if (nearby.report().isEmpty()) {
            return HealthFinding.absent(SERVER,
                    "runs at " + host + " and wants a password; your library is not kept there");
        }
        ServerReport report = nearby.report().get();
        return report.obstacles()
                .stream()
                .findFirst()
                .map(FailureWording::problem)
                .map(reason -> HealthFinding.absent(SERVER, reason))
                .orElseGet(
                        () -> HealthFinding.absent(
                                SERVER, report.version() + " runs at " + host + "; your library is not kept there",
                                "'footnote library move --to " + nearby.address() + "' moves it there."));
    }
}
