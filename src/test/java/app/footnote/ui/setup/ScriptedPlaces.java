package app.footnote.ui.setup;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.RedisPassword;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.move.FixedLibraryPlaces;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Places of the library that the test controls. */
final class ScriptedPlaces {

    volatile Optional<RedisAddress> server = Optional.empty();
    volatile Optional<NearbyRedis> nearby = Optional.empty();
    volatile List<Failure> obstacles = List.of();
    volatile List<Failure> warnings = List.of();
    volatile String password = "";
    volatile CountDownLatch answer = new CountDownLatch(0);

    LibraryPlaces now() {
        return new FixedLibraryPlaces(Path.of("data"), server, nearby, this::report);
    }

    private ServerReport report(RedisAddress address) throws IndexException {
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!password.isEmpty()
                && !address.login().password().equals(Optional.of(new RedisPassword(password)))) {
            throw new IndexException(IndexException.Kind.PASSWORD, Message.verbatim("It does not accept this."),
                    Remedy.verbatim("Give another."));
        }
        return new ServerReport(address, "8.0.2", obstacles, warnings);
    }
}
