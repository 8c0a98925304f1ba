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

    private final AtomicInteger called = new AtomicInteger();

    @Test
    void callsAServerThatIsAwayUntilItIsBack() throws Exception {
        try (UnifiedJedis nobody = RedisClient.create("127.0.0.1", 1)) {
            RedisCalls calls = new RedisCalls(nobody, "nobody", Duration.ofHours(1));

            assertThat(calls.<String>call(_ -> awayBefore(3))).isEqualTo("back");
        }
    }

    @Test
    void callsNoMoreWhenNobodyWantsTheAnswer() {
        AtomicBoolean unwanted = new AtomicBoolean();
        try (UnifiedJedis nobody = RedisClient.create("127.0.0.1", 1)) {
            RedisCalls calls = new RedisCalls(nobody, "nobody", Duration.ofHours(1)).until(unwanted);

            assertThatThrownBy(() -> calls.call(_ -> {
                unwanted.set(called.get() == 1);
                return awayBefore(Integer.MAX_VALUE);
            })).isInstanceOf(IndexException.class);
            assertThat(called).hasValue(2);
        }
    }

    private String awayBefore(int call) {
        if (called.incrementAndGet() < call) {
            throw new JedisConnectionException("Nobody is there");
        }
        return "back";
    }
}
