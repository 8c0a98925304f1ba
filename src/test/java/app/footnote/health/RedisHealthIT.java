package app.footnote.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.RedisServer;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.library.move.FixedLibraryPlaces;
import app.footnote.messages.FailureWords;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisHealthIT {

    private static final Path DATA = Path.of("data");

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer.durable();

    @Test
    void offersToMoveTheLibraryToASuitableServer() throws Exception {
        HealthFinding finding = available(SERVER);

        assertThat(finding.state()).isEqualTo(HealthFinding.State.ABSENT);
        assertThat(WordedFinding.remedy(finding))
                .isEqualTo("Run 'footnote library move --to " + SERVER.address() + "' to move your library there.");
    }

    @Test
    void reportsAServerThatHoldsTheLibraryAsGood() throws Exception {
        HealthFinding finding = current(SERVER);

        assertThat(finding.state()).isEqualTo(HealthFinding.State.GOOD);
        assertThat(WordedFinding.found(finding)).contains("your library is on it")
                .contains(SERVER.address().substring(8));
    }

    @Test
    void reportsAServerWithoutDurabilityAsTroubleOnlyIfItHoldsTheLibrary() throws Exception {
        try (RedisServer volatileServer = RedisServer.with("appendonly no", "save \"\"").start()) {
            assertThat(current(volatileServer))
                    .returns(HealthFinding.State.TROUBLE, HealthFinding::state)
                    .satisfies(finding -> assertThat(WordedFinding.found(finding)).contains("restarted"));
            assertThat(available(volatileServer).state())
                    .isEqualTo(HealthFinding.State.ABSENT);
        }
    }

    @Test
    void reportsAMissingServerAsTroubleOnlyIfItHoldsTheLibrary() throws Exception {
        RedisServer gone = RedisServer.durable().start();
        gone.close();

        assertThat(available(gone).state()).isEqualTo(HealthFinding.State.ABSENT);
        assertThatThrownBy(() -> current(gone))
                .isInstanceOf(IndexException.class)
                .extracting(FailureWords::of)
                .asString()
                .contains("No Redis server answers");
    }

    private static HealthFinding current(RedisServer server) throws IndexException {
        return new RedisHealth(FixedLibraryPlaces.real(DATA, Optional.of(address(server)), Optional.empty())).finding();
    }

    private static HealthFinding available(RedisServer server) throws IndexException {
        Optional<NearbyRedis> nearby = NearbyRedis.at(address(server));
        return new RedisHealth(FixedLibraryPlaces.real(DATA, Optional.empty(), nearby)).finding();
    }

    private static RedisAddress address(RedisServer server) throws IndexException {
        return RedisAddress.parse(server.address());
    }
}
