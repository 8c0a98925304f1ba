package app.footnote.index.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.IndexException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

class RedisCallsTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void retriesUntilTheServerIsReachable() throws Exception {
        try (UnifiedJedis unreachable = RedisClient.create("127.0.0.1", 1)) {
            RedisCalls calls = new RedisCalls(unreachable, "unreachable", Duration.ofHours(1));

            assertThat(calls.<String>call(_ -> unreachableBefore(3))).isEqualTo("answer");
        }
    }

    @Test
    void endsRetriesWhenTheCallIsCancelled() {
        AtomicBoolean cancelled = new AtomicBoolean();
        try (UnifiedJedis unreachable = RedisClient.create("127.0.0.1", 1)) {
            RedisCalls calls =
                    new RedisCalls(unreachable, "unreachable", Duration.ofHours(1)).withCancellation(cancelled);

            assertThatThrownBy(() -> calls.call(_ -> {
                cancelled.set(attempts.get() == 1);
                return unreachableBefore(Integer.MAX_VALUE);
            })).isInstanceOf(IndexException.class);
            assertThat(attempts).hasValue(2);
        }
    }

    private String unreachableBefore(int attempt) {
        if (attempts.incrementAndGet() < attempt) {
            throw new JedisConnectionException("No server answers");
        }
        return "answer";
    }
}
