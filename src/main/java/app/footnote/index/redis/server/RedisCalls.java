package app.footnote.index.redis.server;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/**
 * Sends commands to a server, and sends them again while it is unreachable for a moment: every command may be executed
 * twice. Safe for use by several threads.
 *
 * @param host the server's name for messages
 * @param retryTime how long to retry while the server is unreachable
 * @param closing counted down when retries are to end because the library is closed
 * @param cancelled set when retries are to end because the result is not needed; a running command is not interrupted
 */
public record RedisCalls(UnifiedJedis redis, String host, Duration retryTime, CountDownLatch closing,
        AtomicBoolean cancelled) {

    /** While a student waits for an answer. */
    public static final Duration SHORT_RETRY_TIME = Duration.ofMillis(500);

    /** While a note is written: long enough for a server to restart, or for a replica to take over. */
    public static final Duration LONG_RETRY_TIME = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(RedisCalls.class);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long MAX_PAUSE_MILLIS = 1000;

    public RedisCalls(UnifiedJedis redis, String host, Duration retryTime) {
        this(redis, host, retryTime, new CountDownLatch(1), new AtomicBoolean());
    }

    public RedisCalls withRetryTime(Duration other) {
        return new RedisCalls(redis, host, other, closing, cancelled);
    }

    public RedisCalls withCancellation(AtomicBoolean other) {
        return new RedisCalls(redis, host, retryTime, closing, other);
    }

    /** Executes a command. */
    public <T> T call(Function<UnifiedJedis, T> command) throws IndexException {
        long end = System.nanoTime() + retryTime.toNanos();
        for (long pauseMillis = FIRST_PAUSE_MILLIS;; pauseMillis = Math.min(2 * pauseMillis, MAX_PAUSE_MILLIS)) {
            try {
                return command.apply(redis);
            } catch (JedisException e) {
                IndexException failure = RedisErrors.translate(host, e);
                boolean temporary = failure.kind() == Kind.UNREACHABLE || e instanceof JedisRedirectionException;
                if (!temporary || System.nanoTime() > end || !pause(pauseMillis)) {
                    throw failure;
                }
                LOG.debug("A command is sent again", e);
            }
        }
    }

    /** Waits; returns false if no further retry is to be made. */
    private boolean pause(long millis) {
        try {
            return !cancelled.get() && !closing.await(millis, TimeUnit.MILLISECONDS) && !cancelled.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Executes commands that are sent together.
     *
     * @param key any key that the commands use
     * @param batch sends the commands, and returns a function that collects the answers when all have arrived
     */
    public <T> T batch(String key, Function<AbstractPipeline, Supplier<T>> batch) throws IndexException {
        return call(client -> {
            try (AbstractPipeline pipeline = client.pipelined()) {
                Supplier<T> answers = batch.apply(pipeline);
                pipeline.sync();
                return collect(answers);
            } catch (JedisRedirectionException e) {
                // A pipeline does not follow a key to its new node; a single command does, and updates the client.
                client.exists(key);
                throw e;
            }
        });
    }

    /** The pipeline of a cluster does not report a lost connection: the answers are just missing. */
    private static <T> T collect(Supplier<T> answers) {
        try {
            return answers.get();
        } catch (IllegalStateException e) {
            throw new JedisConnectionException("An answer is missing", e);
        }
    }

    /** Runs a Lua script on the server. */
    public String script(String script, List<String> keys, List<String> arguments) throws IndexException {
        Object answer = call(client -> client.eval(script, keys, arguments));
        return String.valueOf(answer);
    }

    /** The failure if an answer does not arrive in time. */
    public IndexException timeout(Exception cause) {
        return RedisErrors.timeout(host, cause);
    }
}
