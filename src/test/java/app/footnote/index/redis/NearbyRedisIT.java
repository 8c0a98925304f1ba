package app.footnote.index.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.redis.server.RedisAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NearbyRedisIT {

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer
            .with("appendonly yes", "save \"\"", "unixsocket $folder/redis.sock");

    private static RedisAddress unusedAddress() throws Exception {
        return RedisAddress.parse("redis://127.0.0.1:" + RedisServer.freePort());
    }

    @Test
    void findsAServerAtThePort() throws Exception {
        RedisAddress address = RedisAddress.parse(SERVER.address());

        assertThat(NearbyRedis.find(address, List.of())).get()
                .returns(address, NearbyRedis::address)
                .satisfies(nearby -> assertThat(nearby.report().orElseThrow().isSuitable()).isTrue());
    }

    @Test
    void findsAServerThroughASocket() throws Exception {
        Path socket = SERVER.folder().resolve("redis.sock");

        assertThat(NearbyRedis.find(unusedAddress(), List.of(Path.of("/nowhere/redis.sock"), socket))).get()
                .returns("redis+unix://" + socket, nearby -> nearby.address().toString());
    }

    @Test
    void findsAServerThatRequiresAPassword() throws Exception {
        try (RedisServer protectedServer = RedisServer.with("requirepass hush-hush").start()) {
            assertThat(NearbyRedis.find(RedisAddress.parse(protectedServer.address()), List.of())).get()
                    .satisfies(nearby -> assertThat(nearby.report()).isEmpty());
        }
    }

    @Test
    void findsNothingIfNoServerAnswers() throws Exception {
        assertThat(NearbyRedis.find(unusedAddress(), List.of())).isEmpty();
    }
}
