package app.footnote.index.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.IndexException;
import app.footnote.index.redis.PretendedRedisServer;
import app.footnote.index.redis.RedisConnection;
import app.footnote.index.redis.RedisServer;
import app.footnote.messages.FailureWording;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** Each server lacks one thing, which the check must report. */
class ServerCheckIT {

    @Test
    void aDurableServerIsSuitable() throws Exception {
        try (RedisServer server = RedisServer.durable().start()) {
            ServerReport report = inspect(server);

            assertThat(report.version()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(report.isSuitable()).isTrue();
            assertThat(report.warnings()).isEmpty();
        }
    }

    @Test
    void warnsOfAServerThatLosesDataAtARestart() throws Exception {
        try (RedisServer server = RedisServer.with("appendonly no", "save \"\"").start()) {
            ServerReport report = inspect(server);

            assertThat(report.isSuitable()).isTrue();
            assertThat(report.warnings()).singleElement().extracting(FailureWording::problem).asString()
                    .contains("restarted");
        }
    }

    @Test
    void aReplicaIsNotSuitable() throws Exception {
        try (RedisServer master = RedisServer.durable().start();
                RedisServer replica = RedisServer.with("appendonly yes", "replicaof 127.0.0.1 " + master.port())
                        .start()) {
            assertOneObstacle(inspect(replica), "cannot be written to", "master");
        }
    }

    @Test
    void aServerThatMayEvictNotesIsNotSuitable() throws Exception {
        try (RedisServer server = RedisServer.with("appendonly yes", "maxmemory 100mb", "maxmemory-policy allkeys-lru")
                .start()) {
            assertOneObstacle(inspect(server), "allkeys-lru", "noeviction");
        }
    }

    @Test
    void aServerThatEvictsOnlyKeysWithAnExpiryIsSuitable() throws Exception {
        try (RedisServer server = RedisServer.with("appendonly yes", "maxmemory 100mb", "maxmemory-policy volatile-ttl")
                .start()) {
            assertThat(inspect(server).isSuitable()).isTrue();
        }
    }

    @Test
    void aFullServerIsNotSuitable() throws Exception {
        try (RedisServer server = RedisServer.with("appendonly yes").start()) {
            try (RedisClient client = server.client()) {
                client.configSet("maxmemory", "1");
            }
            assertOneObstacle(inspect(server), "is full", "maxmemory");
        }
    }

    @Test
    void aServerWithoutVectorSetsIsNotSuitable() throws Exception {
        try (PretendedRedisServer server = PretendedRedisServer.ofVersion("8.0.3")) {
            assertOneObstacle(RedisConnection.inspect(RedisAddress.parse(server.address())), "without vector sets",
                    "Redis 8");
        }
    }

    @Test
    void anOldServerIsNotSuitable() throws Exception {
        try (PretendedRedisServer old = PretendedRedisServer.ofVersion("7.0.15")) {
            ServerReport report = RedisConnection.inspect(RedisAddress.parse(old.address()));

            assertThat(report.version()).isEqualTo("7.0.15");
            assertOneObstacle(report, "7.0.15, which cannot store vectors", "Install Redis 8");
        }
    }

    @Test
    void anObstaclePreventsWriting() throws Exception {
        try (PretendedRedisServer old = PretendedRedisServer.ofVersion("6.2.1")) {
            assertThatThrownBy(() -> RedisConnection.inspect(RedisAddress.parse(old.address())).requireSuitable())
                    .isInstanceOfSatisfying(
                            IndexException.class,
                            e -> assertThat(FailureWording.COMMAND_LINE.sentences(e.failure()))
                                    .contains("6.2.1", "Install Redis 8"));
        }
    }

    private static ServerReport inspect(RedisServer server) throws Exception {
        return RedisConnection.inspect(RedisAddress.parse(server.address()));
    }

    private static void assertOneObstacle(ServerReport report, String reason, String remedy) {
        assertThat(report.obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(FailureWording.problem(obstacle)).contains(reason);
            assertThat(FailureWording.COMMAND_LINE.remedy(obstacle)).contains(remedy);
        });
    }
}
