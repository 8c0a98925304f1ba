package app.footnote.index.redis.server;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/**
 * Calls a server, and calls it again while it is away for a moment: every call here may be made twice. Safe for use by
 * many threads.
 *
 * @param host names the server in messages
 * @param patience how long to go on when nobody answers
 * @param closing counted down when it is not worth while any more to wait for an answer
 * @param unwanted set when nobody wants the answer any more; a call that is under way is not broken off
 */
public record RedisCalls(UnifiedJedis redis, String host, Duration patience, CountDownLatch closing,
        AtomicBoolean unwanted) {

    /** While a student waits for an answer. */
    public static final Duration WHILE_ASKED = Duration.ofMillis(500);

    /** Long enough for a server to be started again, or for a replica to take over. */
    public static final Duration WHILE_WRITING = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(RedisCalls.class);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    public RedisCalls(UnifiedJedis redis, String host, Duration patience) {
        this(redis, host, patience, new CountDownLatch(1), new AtomicBoolean());
    }

    public RedisCalls with(Duration otherPatience) {
        return new RedisCalls(redis, host, otherPatience, closing, unwanted);
    }

    /** The same until this is set. */
    public RedisCalls until(AtomicBoolean otherUnwanted) {
        return new RedisCalls(redis, host, patience, closing, otherUnwanted);
    }

    /** One command. */
    @FunctionalInterface
    public interface Call<T> {
        T on(UnifiedJedis redis);
    }

    public <T> T call(Call<T> call) throws IndexException {
        long end = System.nanoTime() + patience.toNanos();
        for (long pauseMillis = FIRST_PAUSE_MILLIS;; pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS)) {
            try {
                return call.on(redis);
            } catch (JedisException e) {
                IndexException trouble = RedisErrors.with(host, e);
                boolean maybeSoon = trouble.kind() == Kind.UNREACHABLE || e instanceof JedisRedirectionException;
                if (!maybeSoon || System.nanoTime() > end || !rested(pauseMillis)) {
                    throw trouble;
                }
                LOG.debug("Redis is called again", e);
            }
        }
    }

    /** False if this thread ought to stop. */
    private boolean rested(long millis) {
        try {
            return !unwanted.get() && !closing.await(millis, TimeUnit.MILLISECONDS) && !unwanted.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Commands that are sent together; what the answers say is asked for when all have come. */
    @FunctionalInterface
    public interface Batch<T> {
        Supplier<T> on(AbstractPipeline pipeline);
    }

    /** @param key one of those that the commands use */
    public <T> T batch(String key, Batch<T> batch) throws IndexException {
        return call(client -> {
            try (AbstractPipeline pipeline = client.pipelined()) {
                Supplier<T> answers = batch.on(pipeline);
                pipeline.sync();
                return arrived(answers);
            } catch (JedisRedirectionException e) {
                // A pipeline does not follow the key to its new node, but a command does, and tells the others.
                client.exists(key);
                throw e;
            }
        });
    }

    /** The pipeline of a cluster says nothing of a connection that it lost: its answers are just not there. */
    private static <T> T arrived(Supplier<T> answers) {
        try {
            return answers.get();
        } catch (IllegalStateException e) {
            throw new JedisConnectionException("An answer never came", e);
        }
    }

    /** Runs one of the {@code Scripts}. */
    public String script(String script, List<String> keys, List<String> arguments) throws IndexException {
        Object answer = call(client -> client.eval(script, keys, arguments));
        return String.valueOf(answer);
    }
}
