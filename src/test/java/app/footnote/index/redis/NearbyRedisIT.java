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

    private static RedisAddress nobody() throws Exception {
        return RedisAddress.parse("redis://127.0.0.1:" + RedisServer.freePort());
    }

    @Test
    void isFoundAtItsPort() throws Exception {
        RedisAddress usual = RedisAddress.parse(SERVER.address());

        assertThat(NearbyRedis.find(usual, List.of())).get()
                .returns(usual, NearbyRedis::address)
                .satisfies(nearby -> assertThat(nearby.report().orElseThrow().isSuitable()).isTrue());
    }

    @Test
    void isFoundThroughItsSocket() throws Exception {
        Path socket = SERVER.folder().resolve("redis.sock");

        assertThat(NearbyRedis.find(nobody(), List.of(Path.of("/nowhere/redis.sock"), socket))).get()
                .returns("redis+unix://" + socket, nearby -> nearby.address().toString());
    }

    @Test
    void isFoundAlsoWhereItWantsAPassword() throws Exception {
        try (RedisServer guarded = RedisServer.with("requirepass hush-hush").start()) {
            assertThat(NearbyRedis.find(RedisAddress.parse(guarded.address()), List.of())).get()
                    .satisfies(nearby -> assertThat(nearby.report()).isEmpty());
        }
    }

    @Test
    void isNotMissedWhereThereIsNone() throws Exception {
        assertThat(NearbyRedis.find(nobody(), List.of())).isEmpty();
    }
}
