package app.footnote.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.IndexException;
import app.footnote.index.redis.NearbyRedis;
import app.footnote.index.redis.RedisServer;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.library.move.FixedLibraryPlaces;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisHealthIT {

    private static final Path DATA = Path.of("data");

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer.durable();

    @Test
    void offersToMoveTheLibraryToAServerThatIsFit() throws Exception {
        HealthFinding finding = offering(SERVER);

        assertThat(finding.state()).isEqualTo(HealthFinding.State.ABSENT);
        assertThat(finding.remedy()).isEqualTo("'footnote library move --to " + SERVER.address() + "' moves it there.");
    }

    @Test
    void aServerThatKeepsTheLibraryIsGood() throws Exception {
        HealthFinding finding = keeping(SERVER);

        assertThat(finding.state()).isEqualTo(HealthFinding.State.GOOD);
        assertThat(finding.found()).contains("keeps your library").contains(SERVER.address().substring(8));
    }

    @Test
    void aServerThatForgetsIsATroubleOnlyForWhoKeepsTheLibraryThere() throws Exception {
        try (RedisServer forgetful = RedisServer.with("appendonly no", "save \"\"").start()) {
            assertThat(keeping(forgetful))
                    .returns(HealthFinding.State.TROUBLE, HealthFinding::state)
                    .satisfies(finding -> assertThat(finding.found()).contains("restarted"));
            assertThat(offering(forgetful).state())
                    .isEqualTo(HealthFinding.State.ABSENT);
        }
    }

    @Test
    void aServerThatIsNotThereIsATroubleOnlyForWhoKeepsTheLibraryThere() throws Exception {
        RedisServer gone = RedisServer.durable().start();
        gone.close();

        assertThat(offering(gone).state()).isEqualTo(HealthFinding.State.ABSENT);
        assertThatThrownBy(() -> keeping(gone))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("Nobody answers");
    }

    private static HealthFinding keeping(RedisServer server) throws IndexException {
        return new RedisHealth(FixedLibraryPlaces.real(DATA, Optional.of(address(server)), Optional.empty())).finding();
    }

    private static HealthFinding offering(RedisServer server) throws IndexException {
        Optional<NearbyRedis> nearby = NearbyRedis.at(address(server));
        return new RedisHealth(FixedLibraryPlaces.real(DATA, Optional.empty(), nearby)).finding();
    }

    private static RedisAddress address(RedisServer server) throws IndexException {
        return RedisAddress.parse(server.address());
    }
}
