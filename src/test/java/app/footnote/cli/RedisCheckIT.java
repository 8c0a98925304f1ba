package app.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.IndexException;
import app.footnote.index.redis.RedisAddress;
import app.footnote.index.redis.RedisServer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisCheckIT {

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer.durable();

    @Test
    void offersToMoveTheLibraryToAServerThatIsFit() throws Exception {
        Finding finding = new RedisCheck(Optional.empty(), address(SERVER)).finding();

        assertThat(finding.state()).isEqualTo(Finding.State.ABSENT);
        assertThat(finding.remedy()).isEqualTo("'footnote library move --to " + SERVER.address() + "' moves it there.");
    }

    @Test
    void aServerThatKeepsTheLibraryIsGood() throws Exception {
        Finding finding = new RedisCheck(Optional.of(address(SERVER))).finding();

        assertThat(finding.state()).isEqualTo(Finding.State.GOOD);
        assertThat(finding.found()).contains("keeps your library").contains(SERVER.address().substring(8));
    }

    @Test
    void aServerThatForgetsIsATroubleOnlyForWhoKeepsTheLibraryThere() throws Exception {
        try (RedisServer forgetful = RedisServer.with("appendonly no", "save \"\"").start()) {
            assertThat(new RedisCheck(Optional.of(address(forgetful))).finding())
                    .returns(Finding.State.TROUBLE, Finding::state)
                    .satisfies(finding -> assertThat(finding.found()).contains("restarted"));
            assertThat(new RedisCheck(Optional.empty(), address(forgetful)).finding().state())
                    .isEqualTo(Finding.State.ABSENT);
        }
    }

    @Test
    void aServerThatIsNotThereIsATroubleOnlyForWhoKeepsTheLibraryThere() throws Exception {
        RedisServer gone = RedisServer.durable().start();
        gone.close();

        assertThat(new RedisCheck(Optional.empty(), address(gone)).finding().state()).isEqualTo(Finding.State.ABSENT);
        assertThatThrownBy(() -> new RedisCheck(Optional.of(address(gone))).finding())
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("Nobody answers");
    }

    private static RedisAddress address(RedisServer server) throws IndexException {
        return RedisAddress.parse(server.address());
    }
}
