package app.footnote.index.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** What other tests rely on: the server is a Redis 8 server, it is durable, and tests can disturb it. */
class RedisServerIT {

    @RegisterExtension
    private static final RedisServer SERVER = RedisServer.durable();

    @Test
    void storesVectors() {
        try (RedisClient client = SERVER.client()) {
            assertThat(client.vadd("vectors", new float[]{1, 0}, "one")).isTrue();
            assertThat(client.vsim("vectors", new float[]{1, 0.1f})).containsExactly("one");
        }
    }

    @Test
    void hasItsDataAfterAKillAndARestart() throws Exception {
        try (RedisClient client = SERVER.client()) {
            client.set("kept", "yes");
        }

        SERVER.kill();
        try (RedisClient client = SERVER.client()) {
            assertThatThrownBy(client::ping).isInstanceOf(JedisConnectionException.class);
        }
        SERVER.restart();

        try (RedisClient client = SERVER.client()) {
            assertThat(client.get("kept")).isEqualTo("yes");
        }
    }

    @Test
    void doesNotAnswerWhilePaused() throws Exception {
        SERVER.pause();
        try (RedisClient client = RedisClient.builder()
                .hostAndPort(SERVER.hostAndPort())
                .clientConfig(DefaultJedisClientConfig.builder().timeoutMillis(100).build())
                .build()) {
            assertThatThrownBy(client::ping).isInstanceOf(JedisConnectionException.class);
        } finally {
            SERVER.resume();
        }

        try (RedisClient client = SERVER.client()) {
            assertThat(client.ping()).isEqualTo("PONG");
        }
    }

    @Test
    void threeMastersShareTheKeys() throws Exception {
        try (RedisCluster cluster = RedisCluster.ofThree(); var client = cluster.client()) {
            Map<String, String> written = new HashMap<>();
            IntStream.range(0, 30).forEach(i -> written.put("key" + i, "value" + i));

            written.forEach(client::set);

            assertThat(written).allSatisfy((key, value) -> assertThat(client.get(key)).isEqualTo(value));
            for (RedisServer master : cluster.masters()) {
                try (RedisClient one = master.client()) {
                    assertThat(one.dbSize()).isPositive();
                }
            }
        }
    }
}
